// A network's numbers that Python has worked out, which conftest.py wrote beside the catalog.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const file = join(process.env.CATALOG, "..", "network.json");
export const { network, pixels, labels, cases } = JSON.parse(readFileSync(file, "utf8"));
export const count = labels.length / network.heads.length;
