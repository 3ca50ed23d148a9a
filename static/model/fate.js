// What has become of a lane at a step of its race.

import { learnt, learntInBrief } from "./learnt.js";
import { formatLoss, lossAt, lossInWords } from "./loss.js";
import { happensAt, inBrief, inWords, isHome } from "./phenomena.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { Happening } from "./phenomena.js" */
/** @import { Race } from "./race.js" */

/**
 * @typedef {object} Fate
 * @property {"walks" | "arrived" | "diverged"} way arrived: where no minimum is lower
 * @property {string} text what happens to it, or its loss where nothing does
 * @property {string} brief the same where there is little room
 * @property {string} loss where the text does not have it; of one that diverged, the last
 */

/**
 * @param {Race | undefined} race
 * @param {number} key of the lane
 * @param {number} step
 * @param {Catalog} catalog
 * @returns {Fate}
 */
export function fate(race, key, step, catalog) {
  if (!race?.lane(key)) return { way: "walks", text: "", brief: "", loss: "" };
  const happenings = race.happenings(key);
  const now = happensAt(race, key, step);
  if (!now && race.measured) {
    const told = learnt(race, key, step, catalog);
    return { way: "walks", text: told, brief: learntInBrief(race, key, step), loss: "" };
  }
  if (!now) {
    const text = lossInWords(race, key, step);
    return { way: "walks", text, brief: text, loss: "" };
  }
  if (now.id === "diverged") return divergence(race, key, now);
  const home = now.id === "arrived" && isHome(happenings);
  return {
    way: home ? "arrived" : "walks",
    text: inWords(now, catalog),
    brief: inBrief(now, catalog),
    loss: formatLoss(lossAt(race, key, step), 3),
  };
}

/** @type {(race: Race, key: number, happening: Happening) => Fate} */
function divergence(race, key, { first }) {
  const before = first <= (race.origin(key)?.step ?? -1);
  const text = `diverged at step ${first}${before ? ", before it branched" : ""}`;
  const last = before ? NaN : (lossAt(race, key, first - 1) ?? NaN);
  const loss = Number.isNaN(last) ? "" : formatLoss(last, 3);
  return { way: "diverged", text, brief: text, loss };
}
