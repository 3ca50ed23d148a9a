// The solution of a challenge, which a lecturer shows where nobody has found it.
import { setParameter } from "../lanes.js";
import { shaped } from "../start.js";
import { laneNamed, parameterNamed } from "./lanes.js";

/** @import { Surface } from "../catalog.js" */
/** @import { State } from "../settings.js" */
/** @import { Challenge } from "./reading.js" */

/**
 * The picture of a scene with the solution of its challenge.
 * @param {State} state
 * @param {Surface} surface
 * @param {Pick<Challenge, "solution">} challenge
 * @returns {State}
 */
export function solved(state, surface, { solution }) {
  let now = state;
  for (const [name, value] of Object.entries(solution)) {
    const { owner, parameter } = parameterNamed(name);
    const lane = laneNamed(now.lanes, owner);
    if (owner === "surface") now = { ...now, ...shaped(now, surface, parameter, value) };
    else if (lane) now = { ...now, ...setParameter(now, lane.key, parameter, value) };
  }
  return now;
}
