// Okabe and Ito's colours, which colour-blind people can tell apart, each with a dash of its own;
// a second round of the colours comes with other dashes.

/** @import { Lane } from "./lanes.js" */
/** @typedef {{colour: string, dash: number[]}} Look */

const COLOURS = ["blue", "vermilion", "green", "purple", "orange", "sky", "ink", "yellow"];
const DASHES = [[], [9, 4], [2, 4], [12, 4, 2, 4]];

/**
 * Colour and dash of a slot; colours are names of CSS variables, so that themes may differ.
 * @param {number} slot
 * @returns {Look}
 */
export function look(slot) {
  const round = Math.floor(slot / COLOURS.length);
  return {
    colour: `--lane-${COLOURS[slot % COLOURS.length]}`,
    dash: DASHES[(slot + round * 2 + (round ? 1 : 0)) % DASHES.length],
  };
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
