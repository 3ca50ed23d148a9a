// Lanes as lessons call them: `adam`, or `adam 2` for the second of that optimizer; and parameters:
// `adam.learning_rate`, `surface.rotation`.

/** @import { Lane } from "../lanes.js" */

/**
 * The lane of a name, or nothing.
 * @template {Pick<Lane, "optimizer">} T
 * @param {T[]} lanes
 * @param {string} name
 * @returns {T | undefined}
 */
export function laneNamed(lanes, name) {
  const [optimizer, number = "1"] = name.split(" ");
  return lanes.filter((lane) => lane.optimizer === optimizer)[Number(number) - 1];
}

/**
 * Whose parameter a name is, and which.
 * @param {string} name
 */
export function parameterNamed(name) {
  const dot = name.lastIndexOf(".");
  return { owner: name.slice(0, dot), parameter: name.slice(dot + 1) };
}
