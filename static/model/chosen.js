// The one lane that the step taken apart and the arrows are about.

/** @import { Lane } from "./lanes.js" */
/** @import { State } from "./settings.js" */
/** @typedef {Pick<State, "lanes" | "chosen">} Choice */

/**
 * The first lane until another is chosen, and again when that one has gone.
 * @param {Choice} state
 * @returns {Lane | undefined}
 */
export const chosenLane = ({ lanes, chosen }) =>
  lanes.find(({ key }) => key === chosen) ?? lanes.at(0);

/**
 * Its number in a link, which counts lanes from 1; 1 where there are none.
 * @param {Choice} state
 */
export const chosenNumber = ({ lanes, chosen }) =>
  Math.max(1, lanes.findIndex(({ key }) => key === chosen) + 1);

/**
 * The patch that chooses the lane of a number.
 * @param {Lane[]} lanes
 * @param {number} number
 * @returns {{chosen: number | null}}
 */
export const chooseNumber = (lanes, number) => ({
  chosen: number === 1 ? null : lanes[number - 1].key,
});
