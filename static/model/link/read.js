// From a query string to the picture that it says: settings, step and speed.
import { projects } from "../camera.js";
import { defaults } from "../catalog.js";
import { CURVES } from "../curves.js";
import { firstLanes } from "../lanes.js";
import { SPEEDS } from "../player.js";
import { VIEWS } from "../views.js";
import { readLane } from "./lane.js";
import { Reader } from "./reader.js";

const ids = (entries) => entries.map(({ id }) => id);

/** The picture of a query string: {state, step, speed, problems}; step is null where not given. */
export function fromQuery(query, catalog) {
  const read = new Reader(query, catalog);
  const id = read.choice("surface", ids(catalog.surfaces));
  const surface = catalog.surface(id);
  const steps = read.number("steps", surface.steps, 1, catalog.limits.steps);
  const state = {
    surface: id,
    surfaceParameters: readSurfaceParameters(read, surface),
    start: read.list("start", 2, surface.start),
    steps,
    seed: read.number("seed", 0, 0, catalog.limits.seed),
    noise: readNoise(read, surface),
    lanes: readLanes(read, surface),
    linked: read.items.get("linked") === "yes",
    view: read.choice("view", ids(VIEWS)),
    curve: read.choice("curve", ids(CURVES)),
    box: readBox(read), // what must be seen: {x: [low, high], y}; null for the domain
    camera: readCamera(read),
  };
  const step = read.number("step", null, 0, steps);
  const speed = read.number("speed", SPEEDS.default, SPEEDS.low, SPEEDS.high);
  return { state, step, speed, problems: read.problems };
}

function readSurfaceParameters(read, surface) {
  const values = defaults(surface);
  for (const [name, text] of read.items)
    if (name.startsWith("surface.")) read.parameter(surface, name, name.slice(8), text, values);
  return values;
}

function readLanes(read, surface) {
  const given = read.items.getAll("lane");
  if (!given.length) return read.items.has("lanes") ? [] : firstLanes(read.catalog, surface);
  const { lanes: most } = read.catalog.limits;
  if (given.length > most) read.refuse("lane", given.length, `At most ${most} lanes.`);
  return given
    .slice(0, most)
    .map((text, i) => readLane(read, text, i, surface))
    .filter(Boolean);
}

function readNoise(read, { examples }) {
  const value = read.number("noise", 0, 0, read.catalog.limits.noise, false);
  if (!examples || !value) return value;
  read.refuse("noise", value, "Must be 0: this surface has real examples to draw from.");
  return 0;
}

function readBox(read) {
  const list = read.list("box", 4, null);
  if (!list) return null;
  if (list[0] < list[1] && list[2] < list[3]) return { x: list.slice(0, 2), y: list.slice(2) };
  read.refuse("box", list, "Low must come before high.");
  return null;
}

function readCamera(read) {
  const list = read.list("camera", 9, null);
  if (!list || projects(list)) return list;
  read.refuse("camera", list, "Must look somewhere, and have an up.");
  return null;
}
