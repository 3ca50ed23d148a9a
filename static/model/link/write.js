// Writes a picture as a query string. What has its default is left out.
import { BELOW } from "../below.js";
import { defaults } from "../catalog.js";
import { chosenNumber } from "../chosen.js";
import { CURVES } from "../curves.js";
import { SECTIONS } from "../network/sections.js";
import { endNumbers, PLANES } from "../planes.js";
import { SPEEDS } from "../player.js";
import { ownStart, samePoint } from "../start.js";
import { VIEWS } from "../views.js";
import { moved, writeLane } from "./lane.js";

/** @import { Catalog } from "../catalog.js" */
/** @import { State } from "../settings.js" */
/** @typedef {[string, unknown]} Item */

const PLAIN = /%(2C|3A|40)/g; // what a query may hold as it is: , : and @

/** @type {(text: string) => string} */
const encode = (text) => encodeURIComponent(text).replace(PLAIN, decodeURIComponent);

/**
 * The query string of a picture: settings, step and speed.
 * @param {State} state
 * @param {{step: number, speed: number}} player
 * @param {Catalog} catalog
 */
export function toQuery(state, { step, speed }, catalog) {
  const items = [...raceItems(state, catalog), ...viewItems(state)];
  if (speed !== SPEEDS.default) items.push(["speed", speed]);
  items.push(["step", step]);
  return items.map(([name, value]) => `${name}=${encode(String(value))}`).join("&");
}

/** @type {(state: State, catalog: Catalog) => Item[]} */
function raceItems(state, catalog) {
  const surface = catalog.surface(state.surface);
  /** @type {Item[]} */
  const items = [["surface", state.surface]];
  for (const [name, value] of moved(state.surfaceParameters, defaults(surface)))
    items.push([`surface.${name}`, value]);
  if (!samePoint(state.start, ownStart(surface, state.surfaceParameters)))
    items.push(["start", state.start]);
  if (state.steps !== surface.steps) items.push(["steps", state.steps]);
  if (state.noise) items.push(["noise", state.noise]);
  if (state.seed) items.push(["seed", state.seed]);
  if (state.tolerance !== catalog.tolerance.default) items.push(["tolerance", state.tolerance]);
  for (const i of state.lanes.keys())
    items.push(["lane", writeLane(state.lanes, i, catalog, surface)]);
  if (!state.lanes.length) items.push(["lanes", "none"]);
  return items;
}

/** @type {(state: State) => Item[]} */
function viewItems(state) {
  const { linked, view, plane, names, arrows, below, section } = state;
  const { curve, axis, future, box, camera } = state;
  /** @type {Item[]} */
  const items = [];
  if (chosenNumber(state) > 1) items.push(["chosen", chosenNumber(state)]);
  if (linked) items.push(["linked", "yes"]);
  if (view !== VIEWS[0].id) items.push(["view", view]);
  if (plane !== PLANES[0].id) items.push(["plane", plane]);
  if (endNumbers(state).length) items.push(["ends", endNumbers(state)]);
  if (!names) items.push(["names", "no"]);
  if (arrows.length) items.push(["arrows", arrows]);
  if (below !== BELOW[0].id) items.push(["below", below]);
  if (section !== SECTIONS[0].id) items.push(["section", section]);
  if (curve !== CURVES[0].id) items.push(["curve", curve]);
  if (axis) items.push(["axis", axis]);
  if (!future) items.push(["future", "no"]);
  if (box) items.push(["box", [...box.x, ...box.y]]);
  if (camera) items.push(["camera", camera.map((v) => Number(v.toFixed(4)))]);
  return items;
}
