// What has become of a lane at a step of its race.
import { formatLoss, lossAt, lossInWords } from "./loss.js";

/** @import { Race } from "./race.js" */
/** @typedef {{way: "walks" | "arrived" | "diverged", text: string}} Fate */

/**
 * @param {Race | undefined} race
 * @param {number} key
 * @param {number} step
 * @param {number} arrived the step at which it arrived; endless where it did not
 * @returns {Fate}
 */
export function fate(race, key, step, arrived) {
  if (!race?.lane(key)) return { way: "walks", text: "" };
  const diverged = race.diverged(key);
  if (diverged !== null && step >= diverged) {
    if (diverged <= (race.origin(key)?.step ?? -1))
      return { way: "diverged", text: `diverged at step ${diverged}, before it branched` };
    const size = formatLoss(lossAt(race, key, diverged - 1), 3);
    return { way: "diverged", text: `diverged at step ${diverged} · ${size}` };
  }
  if (step < arrived) return { way: "walks", text: lossInWords(race, key, step) };
  const loss = formatLoss(lossAt(race, key, step), 3);
  return { way: "arrived", text: `arrived at step ${arrived} · ${loss}` };
}
