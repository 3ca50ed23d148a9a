// Reads the picture that a query string describes: settings, step and speed.
import { ARROWS } from "../arrows.js";
import { offered } from "../below.js";
import { projects } from "../camera.js";
import { defaults, ids } from "../catalog.js";
import { chooseNumber } from "../chosen.js";
import { curveIds } from "../curves.js";
import { firstLanes } from "../lanes.js";
import { SECTIONS } from "../network/sections.js";
import { endsNumbered, PLANES } from "../planes.js";
import { SPEEDS } from "../player.js";
import { reachable } from "../reach.js";
import { ownStart } from "../start.js";
import { VIEWS } from "../views.js";
import { readLane } from "./lane.js";
import { Reader, strangers } from "./reader.js";

/** @import { Camera } from "../camera.js" */
/** @import { Catalog, Surface, Values } from "../catalog.js" */
/** @import { Lane } from "../lanes.js" */
/** @import { Point, Range } from "../pixels.js" */
/** @import { Ends } from "../planes.js" */
/** @import { State } from "../settings.js" */

/**
 * The picture of a query string: {state, step, speed, problems}; step is null where not given.
 * @param {string} query
 * @param {Catalog} catalog
 */
export const fromQuery = (query, catalog) => readPicture(new Reader(query, catalog));

/**
 * What is wrong with the names of items that no picture has.
 * @param {string} query
 * @param {Catalog} catalog
 */
export function strangersIn(query, catalog) {
  const read = new Reader(query, catalog);
  readPicture(read);
  return strangers(read);
}

/** @param {Reader} read */
function readPicture(read) {
  const { catalog } = read;
  const id = read.choice("surface", ids(catalog.surfaces));
  const surface = catalog.surface(id);
  const steps = read.number("steps", surface.steps, 1, catalog.limits.steps);
  const surfaceParameters = readSurfaceParameters(read, surface);
  /** @type {State} */
  const state = {
    surface: id,
    surfaceParameters,
    start: readStart(read) ?? ownStart(surface, surfaceParameters),
    steps,
    seed: read.number("seed", 0, 0, catalog.limits.seed),
    noise: read.number("noise", 0, 0, surface.largest_noise, false),
    tolerance: readTolerance(read),
    ...readLanes(read, surface),
    linked: read.items.get("linked") === "yes",
    view: read.choice("view", ids(VIEWS)),
    plane: read.choice("plane", ids(PLANES)),
    names: read.items.get("names") !== "no",
    arrows: read.some("arrows", ids(ARROWS)),
    below: read.choice("below", ids(offered(surface))),
    section: read.choice("section", ids(SECTIONS)),
    curve: read.choice("curve", curveIds(catalog, surface), "The menu of curves"),
    axis: read.some("axis", ["linear", "log"])[0] ?? null,
    future: read.items.get("future") !== "no",
    box: readBox(read), // what must be seen: {x: [low, high], y}; null for the domain
    camera: readCamera(read),
  };
  const step = read.number("step", null, 0, steps);
  const speed = read.number("speed", SPEEDS.default, SPEEDS.low, SPEEDS.high);
  return { state, step, speed, problems: read.problems };
}

/** @type {(read: Reader, surface: Surface) => Values} */
function readSurfaceParameters(read, surface) {
  const values = defaults(surface);
  for (const [name, text] of read.items)
    if (name.startsWith("surface.")) read.parameter(surface, name, name.slice(8), text, values);
  return values;
}

/** @type {(read: Reader, surface: Surface) => Pick<State, "lanes" | "chosen" | "ends">} */
function readLanes(read, surface) {
  const lanes = readEachLane(read, surface);
  const last = Math.max(1, lanes.length);
  const chosen = chooseNumber(lanes, read.number("chosen", 1, 1, last));
  return { lanes, ...chosen, ends: readEnds(read, lanes) };
}

/** @type {(read: Reader, surface: Surface) => Lane[]} */
function readEachLane(read, surface) {
  const given = read.items.getAll("lane");
  if (!given.length) return read.items.has("lanes") ? [] : firstLanes(read.catalog, surface);
  const { lanes: most } = read.catalog.limits;
  if (given.length > most) read.refuse("lane", given.length, `At most ${most} lanes.`);
  /** @type {(Lane | null)[]} */
  const lanes = [];
  for (const text of given.slice(0, most)) lanes.push(readLane(read, text, surface, lanes));
  return lanes.filter((lane) => lane !== null);
}

/** @type {(read: Reader) => number} */
function readTolerance(read) {
  const { default: usual, low, high } = read.catalog.tolerance;
  return read.number("tolerance", usual, low, high, false);
}

/** @type {(read: Reader) => Point | null} */
function readStart(read) {
  const list = read.list("start", 2);
  return list && [list[0], list[1]];
}

/** @type {(read: Reader, lanes: Lane[]) => Ends | null} */
function readEnds(read, lanes) {
  const list = read.list("ends", 2);
  if (!list) return null;
  const why = "Must be the numbers of two lanes, as in 1,3.";
  return endsNumbered(lanes, list) ?? read.refuse("ends", list, why);
}

/** @type {(read: Reader) => Range | null} */
function readBox(read) {
  const list = read.list("box", 4);
  if (!list) return null;
  const [left, right, bottom, top] = list;
  /** @type {Range} */
  const box = { x: [left, right], y: [bottom, top] };
  if (left >= right || bottom >= top) return read.refuse("box", list, "Low must come before high.");
  if (reachable(box, read.catalog.limits.coordinate) === box) return box;
  return read.refuse("box", list, "Too small to be shown.");
}

/** @type {(read: Reader) => Camera | null} */
function readCamera(read) {
  const list = read.list("camera", 9);
  if (!list || projects(list)) return list;
  return read.refuse("camera", list, "Must look somewhere, and have an up.");
}
