// The catalog that the server sends, which conftest.py wrote to a file.
import { readFileSync } from "node:fs";
import { createCatalog } from "../../static/model/catalog.js";

export const catalog = createCatalog(JSON.parse(readFileSync(process.env.CATALOG, "utf8")));
