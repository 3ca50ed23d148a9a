// What the page makes of each link in a file: what it can not take, and the race that it asks for.
import { readFileSync } from "node:fs";
import { fromQuery } from "../../static/model/link/read.js";
import { laneTitles } from "../../static/model/names.js";
import { raceRequest } from "../../static/model/race_request.js";
import { catalog } from "./catalog.js";

const links = JSON.parse(readFileSync(process.argv[2], "utf8"));
const understood = links.map((link) => {
  const { state, problems } = fromQuery(link.split("?")[1], catalog);
  return { problems, titles: laneTitles(state, catalog), race: raceRequest(state, catalog) };
});
console.log(JSON.stringify(understood));
