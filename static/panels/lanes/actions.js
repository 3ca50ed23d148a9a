// What a lane's card does with its lane among the others; what else comes of it is told.
import { whyNot, withBranches, withOrigins } from "../../model/branch.js";
import { branchLane } from "../../model/branching.js";
import { keepLane, removeLane } from "../../model/lanes.js";
import { laneTitles } from "../../model/names.js";

/** @import { State } from "../../model/settings.js" */
/** @import { Parts } from "./parameter_rows.js" */

const BACK = "The browser's way back undoes it.";

/** @type {(state: State, keys: Set<number>, parts: Parts) => string} */
function titlesOf(state, keys, { catalog }) {
  const titles = laneTitles(state, catalog);
  return titles.filter((_, i) => keys.has(state.lanes[i].key)).join("; ");
}

/**
 * @param {number} key
 * @param {Parts} parts
 */
export function remove(key, parts) {
  const { store, catalog, tell } = parts;
  const state = store.get();
  const branches = withBranches(state.lanes, key);
  store.set(removeLane(state, catalog, key));
  branches.delete(key);
  if (branches.size)
    tell(`What branched from it went too: ${titlesOf(state, branches, parts)}. ${BACK}`);
}

/**
 * @param {number} key
 * @param {Parts} parts
 */
export function keepOnly(key, parts) {
  const { store, catalog, tell } = parts;
  const state = store.get();
  const origins = withOrigins(state.lanes, key);
  store.set(keepLane(state, catalog, key));
  origins.delete(key);
  if (origins.size)
    tell(`Kept, but hidden, for it branches from there: ${titlesOf(state, origins, parts)}.`);
}

/**
 * Let a copy of a lane leave it at the playhead; nothing where it cannot be.
 * @param {number} key
 * @param {string} title
 * @param {number | null} diverged
 * @param {Parts} parts
 */
export function branchHere(key, title, diverged, { store, player, tell, showCard }) {
  const { step } = player;
  const why = whyNot(title, step, { steps: store.get().steps, diverged });
  if (why) return tell(why);
  const { added, ...patch } = branchLane(store.get(), key, step);
  showCard(added, () => store.set(patch));
}
