// What can be done with branches; what changes the lanes returns a patch.
import { suited } from "./catalog.js";
import { changeLane, duplicateLane } from "./lanes.js";
import { movable } from "./schedules.js";

/** @import { Branch } from "./branch.js" */
/** @import { Catalog } from "./catalog.js" */
/** @import { Patch } from "./lanes.js" */
/** @import { State } from "./settings.js" */

/**
 * Let a copy of a lane leave it at a step; nothing is changed yet.
 * @param {State} state
 * @param {number} key
 * @param {number} step
 * @returns {Patch & {added: number}} `added` is the key of the new lane
 */
export function branchLane(state, key, step) {
  const { lanes } = duplicateLane(state, key);
  const at = lanes.findIndex((lane) => lane.key === key) + 1;
  const branch = { ...lanes[at], branch: { lane: key, step, fresh: false } };
  return { lanes: lanes.with(at, branch), added: branch.key };
}

/**
 * Change where a lane leaves the other, or with what.
 * @param {State} state
 * @param {number} key
 * @param {Partial<Branch>} patch
 */
export const moveBranch = (state, key, patch) =>
  changeLane(state, key, ({ branch }) => ({ branch: branch && { ...branch, ...patch } }));

/**
 * Another optimizer for a lane, with what suits the surface; schedules stay where it takes them.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} key
 * @param {string} id
 */
export function chooseOptimizer(state, catalog, key, id) {
  const optimizer = catalog.optimizer(id);
  const takes = movable(optimizer).map(({ name }) => name);
  return changeLane(state, key, ({ schedules }) => ({
    optimizer: id,
    parameters: suited(optimizer, catalog.surface(state.surface)),
    schedules: Object.fromEntries(
      Object.entries(schedules).filter(([name]) => takes.includes(name)),
    ),
    named: null,
  }));
}
