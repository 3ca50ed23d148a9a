// Where a curve leaves its axis, and what is to be said there: at the top, when a lane runs away, or
// through the bottom, when it finds less than the marked minimum.
import { formatLoss } from "./loss.js";

/** @import { Course } from "./axis_range.js" */
/** @typedef {{row: number, way: "up" | "down", text: string}} Departure */

const GROWTH = 10; // times higher at the end than where it left: it runs away
const ROUNDING = 1e-9; // of the heights: less than that below the minimum is none of it

/**
 * How far below zero a height above the minimum counts as zero.
 * @param {number | null} minimum
 * @param {number} first the height at the start
 */
export const zeroOf = (minimum, first) =>
  ROUNDING * Math.max(Math.abs(minimum ?? 0), Math.abs(first) || 0);

/**
 * Where a course leaves above `highest` without coming back.
 * @param {Course} course
 * @param {number} highest
 * @param {boolean} diverged whether it then left the finite numbers
 * @returns {Departure | null}
 */
export function leaving({ values, end, measured }, highest, diverged) {
  if (!(values[end] > highest)) return null;
  let row = end;
  while (row > 0 && values[row - 1] > highest) row -= 1;
  row = measured?.find((step) => step >= row) ?? row; // what is told was measured
  const wild = diverged || !(values[end] < GROWTH * values[row]);
  const verb = wild ? "diverges" : "leaves";
  return { row, way: "up", text: `${verb} at step ${row}: ${formatLoss(values[row], 2)}` };
}

/**
 * Where a course of heights above the minimum first falls below it.
 * @param {Course} course
 * @param {number} zero
 * @returns {Departure | null}
 */
export function sinking({ values, end }, zero) {
  for (let row = 0; row <= end; row += 1)
    if (values[row] < -zero)
      return { row, way: "down", text: `below the marked minimum at step ${row}` };
  return null;
}
