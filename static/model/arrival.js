// When a walk arrived at the lowest minimum: from a step on, its height above it stays below a
// thousandth of the start's. It is the measure by which `make tune` tunes learning rates.
import { zeroOf } from "./departures.js";

/** @import { Race } from "./race.js" */

const PART = 1e-3; // of the height at the start

/**
 * The step at which a lane arrived for good; null where it did not, or went below the minimum, or
 * where the race has not come to its end yet.
 * @param {Race} race
 * @param {number} key
 */
export function arrival(race, key) {
  const gap = race.lane(key)?.gap;
  if (!gap || !race.complete || race.diverged(key) !== null) return null;
  const [enough, zero] = [PART * gap[0], zeroOf(race.minimum, gap[0])];
  /** @type {number | null} */
  let step = null;
  for (let row = race.steps; row >= 0 && gap[row] < enough; row -= 1) {
    if (gap[row] < -zero) return null;
    step = row;
  }
  return step;
}
