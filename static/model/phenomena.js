// What happens in the lanes of a race, from which step to which, and what is said of it. The server
// knows when; its catalog has the words.

/** @import { Catalog } from "./catalog.js" */
/** @import { Race } from "./race.js" */
/** @typedef {{id: string, first: number, last: number, detail: string, aside?: string}} Happening `aside` follows its words */

const ARRIVED = "arrived";
const CAUGHT = "caught";

/** Of several at a step the first of these is said; then what began last. */
const CHIEF = ["diverged", CAUGHT, ARRIVED, "thrown"];

/** @type {(one: Happening) => number} */
const rank = ({ id }) => (CHIEF.includes(id) ? CHIEF.indexOf(id) : CHIEF.length);

/**
 * What is said of a lane at a step; nothing where nothing happens.
 * @param {Happening[]} happenings of the lane
 * @param {number} step
 */
export function chief(happenings, step) {
  const now = happenings.filter(({ id, first, last }) => first <= step && step <= lasts(id, last));
  return now.sort((a, b) => rank(a) - rank(b) || b.first - a.first).at(0);
}

/**
 * What is said of a lane of a race at a step; in a training also of where it was last measured.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 */
export function happensAt(race, key, step) {
  const happenings = race.happenings(key);
  return chief(happenings, step) ?? chief(happenings, race.measuredAt(step));
}

/** @type {(id: string, last: number) => number} a lane that diverged stays so */
const lasts = (id, last) => (id === "diverged" ? Infinity : last);

/**
 * The step at which a lane arrived at a minimum, the lowest or another; nothing where it did not.
 * @param {Happening[]} happenings of the lane
 */
export const arrival = (happenings) =>
  happenings.find(({ id, detail }) => id === ARRIVED && detail.includes("minimum"));

/**
 * Whether a lane came to where it was to go: it arrived, and no minimum is lower.
 * @param {Happening[]} happenings of the lane
 */
export const isHome = (happenings) =>
  arrival(happenings) !== undefined && !happenings.some(({ id }) => id === CAUGHT);

/** @type {(detail: string) => string} as the page writes numbers below zero */
const read = (detail) => detail.replace(/-(?=\d)/g, "−");

/**
 * What happens, in words that follow a lane's name: "zig-zags (steps 3–17)".
 * @param {Happening} one
 * @param {Catalog} catalog
 */
export function inWords({ id, first, last, detail, aside = "" }, catalog) {
  const words = catalog.phenomenon(id).words + aside;
  if (id === ARRIVED) return `${words} ${read(detail)}, step\u00a0${first}`;
  return first === last ? `${words} at step ${first}` : `${words} (steps ${first}–${last})`;
}

/**
 * The same where there is little room: that it is a minimum, a tick says.
 * @param {Happening} one
 * @param {Catalog} catalog
 */
export const inBrief = (one, catalog) => inWords(one, catalog).replace("at the minimum ", "at ");

/**
 * All that there is to say of it: "zig-zags, steps 3–17: 13 turns in a row".
 * @param {Happening} one
 * @param {Catalog} catalog
 */
export function inFull({ id, first, last, detail, aside = "" }, catalog) {
  const when = first === last || id === ARRIVED ? `step ${first}` : `steps ${first}–${last}`;
  return `${catalog.phenomenon(id).words}${aside}, ${when}${detail && `: ${read(detail)}`}`;
}
