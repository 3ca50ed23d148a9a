// A lane may leave another at a step, with its exact inner state or with a fresh one. It comes after
// the other among the lanes, goes where the other goes, and cannot be without it.

/** @import { Lane } from "./lanes.js" */

/**
 * @typedef {object} Branch
 * @property {number} lane the key of the lane that it leaves
 * @property {number} step
 * @property {boolean} fresh whether the inner state begins anew there
 */
/** @typedef {Pick<Lane, "key" | "branch">[]} Lanes in order */

/**
 * The keys of a lane and of all that come from it.
 * @param {Lanes} lanes
 * @param {number} key
 */
export function withBranches(lanes, key) {
  const keys = new Set([key]);
  for (const lane of lanes) if (lane.branch && keys.has(lane.branch.lane)) keys.add(lane.key);
  return keys;
}

/**
 * The keys of a lane and of all that it comes from.
 * @param {Lanes} lanes
 * @param {number} key
 */
export function withOrigins(lanes, key) {
  const keys = new Set([key]);
  for (const lane of lanes.toReversed())
    if (lane.branch && keys.has(lane.key)) keys.add(lane.branch.lane);
  return keys;
}

/**
 * Why nothing can leave a lane at a step, or nothing.
 * @param {string} title of the lane
 * @param {number} step
 * @param {{steps: number, diverged: number | null}} race
 */
export function whyNot(title, step, { steps, diverged }) {
  if (diverged !== null && step >= diverged)
    return `${title} diverged at step ${diverged}: there is nothing to branch from at step ${step}.`;
  if (step >= steps)
    return "This is the end of the race: go back to the step from which another way is to begin.";
  return "";
}
