// The whole picture as a query string, and back. What stands at its default is left out.
import { defaults } from "./catalog.js";
import { CURVES, firstLanes, VIEWS } from "./state.js";
import { problem } from "./scale.js";
import { projects } from "./camera.js";
import { laneWords, moved, readLane } from "./url/lane.js";

const encode = (text) => encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");

/** The query string of a picture: settings, step and speed. */
export function toQuery(state, { step, speed }, catalog) {
  const surface = catalog.surface(state.surface);
  const items = [["surface", state.surface]];
  for (const [name, value] of moved(state.surfaceParameters, defaults(surface)))
    items.push([`surface.${name}`, value]);
  if (state.start.some((value, i) => value !== surface.start[i])) items.push(["start", state.start]);
  if (state.steps !== surface.steps) items.push(["steps", state.steps]);
  if (state.noise) items.push(["noise", state.noise]);
  if (state.seed) items.push(["seed", state.seed]);
  state.lanes.forEach((lane, i) => items.push(["lane", laneWords(lane, i, catalog, surface)]));
  if (!state.lanes.length) items.push(["lanes", "none"]);
  if (state.linked) items.push(["linked", "yes"]);
  if (state.view !== VIEWS[0]) items.push(["view", state.view]);
  if (state.curve !== CURVES[0]) items.push(["curve", state.curve]);
  if (state.box) items.push(["box", [...state.box.x, ...state.box.y]]);
  if (state.camera) items.push(["camera", state.camera.map((v) => Number(v.toFixed(4)))]);
  if (speed !== 30) items.push(["speed", speed]);
  items.push(["step", step]);
  return items.map(([name, value]) => `${name}=${encode(String(value))}`).join("&");
}

const numbers = (text) => text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));

/** Reads one query string; collects what it can not take in `problems`. */
class Reader {
  constructor(query, catalog) {
    this.items = new URLSearchParams(query);
    this.catalog = catalog;
    this.problems = [];
  }

  refuse(name, value, why) {
    this.problems.push(`${name}=${value}: ${why}`);
  }

  number(name, fallback, low, high, whole = true) {
    const text = this.items.get(name);
    if (text === null) return fallback;
    const value = text.trim() === "" ? NaN : Number(text);
    const why = problem({ low, high }, value) || (whole && value % 1 ? "Must be whole." : "");
    if (why) this.refuse(name, text, why);
    return why ? fallback : value;
  }

  list(name, length, fallback) {
    const text = this.items.get(name);
    if (text === null) return fallback;
    const list = numbers(text);
    const far = this.catalog.limits.coordinate;
    if (list.length === length && list.every((one) => Math.abs(one) <= far)) return list;
    this.refuse(name, text, `Must be ${length} numbers between ${-far} and ${far}.`);
    return fallback;
  }

  choice(name, allowed, fallback) {
    const text = this.items.get(name);
    if (text === null || allowed.includes(text)) return text ?? fallback;
    this.refuse(name, text, `Must be one of ${allowed.join(", ")}.`);
    return fallback;
  }

  parameter(declared, where, name, text, into) {
    const param = declared.parameters.find((one) => one.name === name);
    const value = text ? Number(text) : NaN;
    const why = param ? problem(param, value) : `${declared.title} has no such parameter.`;
    if (why) this.refuse(where, text, why);
    else into[name] = value;
  }

  surfaceParameters(surface) {
    const values = defaults(surface);
    for (const [name, text] of this.items)
      if (name.startsWith("surface.")) this.parameter(surface, name, name.slice(8), text, values);
    return values;
  }

  lanes(first, surface) {
    const given = this.items.getAll("lane");
    if (!given.length) return this.items.has("lanes") ? [] : first;
    const { lanes: most } = this.catalog.limits;
    if (given.length > most) this.refuse("lane", given.length, `At most ${most} lanes.`);
    return given.slice(0, most).map((text, i) => readLane(this, text, i, surface)).filter(Boolean);
  }

  noise({ examples }) {
    const value = this.number("noise", 0, 0, this.catalog.limits.noise, false);
    if (!examples || !value) return value;
    this.refuse("noise", value, "Must be 0: this surface has real examples to draw from.");
    return 0;
  }

  box() {
    const list = this.list("box", 4, null);
    if (!list) return null;
    if (list[0] < list[1] && list[2] < list[3]) return { x: list.slice(0, 2), y: list.slice(2) };
    this.refuse("box", list, "Low must come before high.");
    return null;
  }

  camera() {
    const list = this.list("camera", 9, null);
    if (!list || projects(list)) return list;
    this.refuse("camera", list, "Must look somewhere, and have an up.");
    return null;
  }
}

/** The picture of a query string: {state, step, speed, problems}; step is null where not given. */
export function fromQuery(query, catalog) {
  const read = new Reader(query, catalog);
  const ids = catalog.surfaces.map((one) => one.id);
  const id = read.choice("surface", ids, ids[0]);
  const surface = catalog.surface(id);
  const steps = read.number("steps", surface.steps, 1, catalog.limits.steps);
  const state = {
    surface: id,
    surfaceParameters: read.surfaceParameters(surface),
    start: read.list("start", 2, surface.start),
    steps,
    seed: read.number("seed", 0, 0, catalog.limits.seed),
    noise: read.noise(surface),
    lanes: read.lanes(firstLanes(catalog, surface), surface),
    linked: read.items.get("linked") === "yes",
    view: read.choice("view", VIEWS, VIEWS[0]),
    curve: read.choice("curve", CURVES, CURVES[0]),
    box: read.box(), // what must be seen: {x: [low, high], y}; null for the domain
    camera: read.camera(),
  };
  const step = read.number("step", null, 0, steps);
  const speed = read.number("speed", 30, 1, 240);
  return { state, step, speed, problems: read.problems };
}
