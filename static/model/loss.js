// What is said of a lane's loss, everywhere alike: its height above the lowest minimum; of a network,
// the loss on its training part, where it was last measured.
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
  const at = race.measuredAt(step);
  return (lane?.measures?.training ?? (race.minimum === null ? lane?.f : lane?.gap))?.[at];
}

/**
 * What that number is called.
 * @param {Race} race
 */
export const lossName = (race) => {
  if (race.measured) return "training loss";
  return race.minimum === null ? "f" : "f − min f";
};

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
  `${lossName(race)} ${formatLoss(lossAt(race, key, step))}`;
