// What is said of a lane's loss, everywhere alike: its height above the lowest minimum.
import { formatNumber } from "./format.js";

/** @import { Race } from "./race.js" */

/**
 * The number itself; a surface without a minimum has its height only.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 */
export function lossAt(race, key, step) {
  const lane = race.lane(key);
  return (race.minimum === null ? lane?.f : lane?.gap)?.[step];
}

/**
 * The number as text. The wire carries float32: a walk may go on where the picture no longer can
 * follow.
 * @param {number | undefined} loss
 */
export const formatLoss = (loss, digits = 4) =>
  loss === Infinity ? "> 3e38" : formatNumber(loss, digits);

/**
 * The number with its name.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 */
export const lossInWords = (race, key, step) =>
  `${race.minimum === null ? "f" : "f − min f"} ${formatLoss(lossAt(race, key, step))}`;
