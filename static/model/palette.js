// How a lane looks: the names of the style sheet's variables for its colour and its dash.

/** @import { Lane } from "./lanes.js" */
/** @typedef {{colour: string, dash: string}} Look */

const COLOURS = 8;
const DASHES = 4;

/**
 * The look of a slot; a second round of the colours comes with other dashes.
 * @param {number} slot
 * @returns {Look}
 */
export function look(slot) {
  const round = Math.floor(slot / COLOURS);
  const shift = round ? 2 * round + 1 : 0;
  return { colour: `--lane-${slot % COLOURS}`, dash: `--dash-${(slot + shift) % DASHES}` };
}

/**
 * The lowest slot that no lane has taken.
 * @param {Pick<Lane, "slot">[]} lanes
 */
export function freeSlot(lanes) {
  const taken = new Set(lanes.map((lane) => lane.slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot;
}
