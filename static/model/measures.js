// What is measured of a lane at each step. How far a step went is measured where all digits are
// known: between points as they arrive, a short step would be rounded away.

/** @import { Race } from "./race.js" */

/**
 * @param {Race} race
 * @param {number} key
 */
export const distance = (race, key) => race.lane(key)?.distance;

/**
 * @param {Race} race
 * @param {number} key
 */
export function gradientNorm(race, key) {
  const lane = race.lane(key);
  const { gx, gy } = lane ?? {};
  return gx && gy && gx.map((slope, row) => Math.hypot(slope, gy[row]));
}

/**
 * The length of the step that led to each row.
 * @param {Race} race
 * @param {number} key
 */
export function stepLength(race, key) {
  const { dx, dy } = race.lane(key) ?? {};
  return dx && dy && dx.map((value, row) => Math.hypot(value, dy[row]));
}

/**
 * The step that led to each row over minus the slope where it was taken, along x or y; none where
 * that slope is zero.
 * @param {Race} race
 * @param {number} key
 * @param {string} axis
 */
export function effective(race, key, axis) {
  const lane = race.lane(key);
  const [moved, slope] = axis === "x" ? [lane?.dx, lane?.gx] : [lane?.dy, lane?.gy];
  return (
    slope && moved?.map((value, row) => (row && slope[row - 1] ? -value / slope[row - 1] : NaN))
  );
}
