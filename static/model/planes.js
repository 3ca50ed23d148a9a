// The planes in which a network's landscape may be seen: which one, and through which lanes it runs.

/** @import { Lane } from "./lanes.js" */
/** @import { State } from "./settings.js" */
/** @typedef {[number, number]} Ends the keys of two lanes */

/** Those that a reader can choose, the first one first; `says` what each shows. */
export const PLANES = [
  {
    id: "principal",
    title: "Principal components of the paths",
    short: "Principal",
    says: "The two directions in which the lanes’ weights vary most.",
  },
  {
    id: "random",
    title: "Two random directions",
    short: "Random",
    says: "Through a lane’s last weights, normalised by filter: nothing in them comes from the paths.",
  },
  {
    id: "sharpest",
    title: "Sharpest directions at an end",
    short: "Sharpest",
    says: "Where the loss curves most at a lane’s last weights: eigenvectors of the Hessian.",
  },
  {
    id: "ends",
    title: "Start and two ends",
    short: "Two ends",
    says: "Through the first weights and the last ones of two lanes: is there a barrier between?",
  },
];

/** @type {(id: string) => boolean} whether a plane is one through the end of one lane */
export const ofOneLane = (id) => id === "random" || id === "sharpest";

/** @type {(state: Pick<State, "plane">) => typeof PLANES[number]} */
export const planeOf = ({ plane }) => PLANES.find(({ id }) => id === plane) ?? PLANES[0];

/**
 * The two lanes whose ends a plane runs through: those chosen while both are there, else the first
 * two that are shown. Nothing where there are no two.
 * @param {Pick<State, "lanes" | "ends">} state
 * @returns {Ends | null}
 */
export function endsOf({ lanes, ends }) {
  const keys = new Set(lanes.map(({ key }) => key));
  if (ends?.every((key) => keys.has(key))) return ends;
  const shown = lanes.filter(({ hidden }) => !hidden);
  const two = [...shown, ...lanes.filter(({ hidden }) => hidden)].map(({ key }) => key);
  return two.length > 1 ? [two[0], two[1]] : null;
}

/**
 * The patch that makes a lane one of the two; the other gives way where it is the same.
 * @param {Pick<State, "lanes" | "ends">} state
 * @param {0 | 1} which of the two
 * @param {number} key
 * @returns {Pick<State, "ends">}
 */
export function chooseEnd(state, which, key) {
  const [first, second] = endsOf(state) ?? [key, key];
  if (which === 0) return { ends: [key, second === key ? first : second] };
  return { ends: [first === key ? second : first, key] };
}

/**
 * The numbers of two lanes in a link, which counts them from 1; nothing where none are chosen.
 * @param {Pick<State, "lanes" | "ends">} state
 */
export function endNumbers({ lanes, ends }) {
  const numbers = ends?.map((end) => lanes.findIndex(({ key }) => key === end) + 1) ?? [];
  return numbers.every(Boolean) ? numbers : [];
}

/**
 * The lanes of two numbers, or nothing where they are not two of them.
 * @param {Lane[]} lanes
 * @param {number[]} numbers
 * @returns {Ends | null}
 */
export function endsNumbered(lanes, numbers) {
  const [first, second] = numbers.map((number) => lanes[number - 1]?.key);
  return first && second && first !== second ? [first, second] : null;
}
