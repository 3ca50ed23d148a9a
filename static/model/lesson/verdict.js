// How an answer compares with what happened.

/** @import { Point } from "../pixels.js" */
/** @import { Place } from "./reading.js" */

/** @typedef {{distance: number, near: boolean, feedback: string}} Verdict */

/**
 * A point that was placed, against the one where the walk was.
 * @param {Place} question
 * @param {Point} placed
 * @param {Point} point
 * @returns {Verdict}
 */
export function placedVerdict({ within, feedback }, placed, point) {
  const distance = Math.hypot(placed[0] - point[0], placed[1] - point[1]);
  const near = distance <= within;
  return { distance, near, feedback: near ? feedback.near : feedback.far };
}

/**
 * A list in which one entry stands elsewhere; beyond either end it stays as it is.
 * @template T
 * @param {T[]} list
 * @param {number} from
 * @param {number} to
 */
export function moved(list, from, to) {
  if (!(from in list) || !(to in list)) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]);
}
