// When a walk arrived at the lowest minimum: from a step on, its height above it stays below a
// thousandth of what it was at the start. `make tune` measures so too, at whichever minimum. A start
// far outside the picture is so high that a thousandth of it says nothing: then it counts from where
// the walk came into the picture.
import { zeroOf } from "./departures.js";
import { holds } from "./pixels.js";

/** @import { Range } from "./pixels.js" */
/** @import { Race, Trajectory } from "./race.js" */

const PART = 1e-3;

/**
 * The step at which a lane arrived for good; null where it did not, or went below the minimum, or
 * where the race has not come to its end yet.
 * @param {Race} race
 * @param {number} key
 * @param {Range} domain of the surface
 */
export function arrival(race, key, domain) {
  const lane = race.lane(key);
  if (!lane?.gap || !race.complete || race.diverged(key) !== null) return null;
  const { gap } = lane;
  const entered = entrance(lane, race.steps, domain);
  const [enough, zero] = [PART * gap[entered], zeroOf(race.minimum, gap[0])];
  /** @type {number | null} */
  let step = null;
  for (let row = race.steps; row >= entered && gap[row] < enough; row -= 1) {
    if (gap[row] < -zero) return null;
    step = row;
  }
  return step;
}

/**
 * The first row in the picture, or one that there is not.
 * @param {Trajectory} walk
 * @param {number} end
 * @param {Range} domain
 */
function entrance({ x, y }, end, domain) {
  let row = 0;
  while (row <= end && !holds(domain, x[row], y[row])) row += 1;
  return row;
}
