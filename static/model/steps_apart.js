// Some steps of a lane, taken apart: the numbers of each place in their lines.
import { formatNumber } from "./format.js";

/** @import { RaceRequest } from "./race_request.js" */
/** @typedef {RaceRequest & {lane: number, step: number}} StepRequest */
/**
 * @typedef {object} Slot
 * @property {number} at its first column
 * @property {number[]} shape
 * @property {number[]} whole its shape before it was cut
 * @property {boolean} truth whether 1 says true
 */
/**
 * @typedef {object} Line
 * @property {string} name
 * @property {string} symbol
 * @property {boolean} kept
 * @property {string[] | null} symbols
 * @property {string[] | null} numbers
 * @property {string[]} result
 */
/**
 * @typedef {object} StepAnswer
 * @property {string} optimizer
 * @property {number} first
 * @property {number} last
 * @property {Line[]} lines
 * @property {Slot[]} slots
 * @property {number} point the slot of the new point
 * @property {Slot} walked
 * @property {number} width of a row of numbers
 * @property {Float64Array} numbers
 */

const DIGITS = 4;
const NEAR = 1e-6; // what the order of a sum may change, with room to spare

export class StepsApart {
  /** @param {StepAnswer} answer */
  constructor(answer) {
    this.answer = answer;
  }

  /** @param {number} step */
  has(step) {
    return step >= this.answer.first && step <= this.answer.last;
  }

  /**
   * The numbers of a place at a step, row by row.
   * @param {Slot} slot
   * @param {number} step
   */
  values({ at, shape }, step) {
    const { width, numbers, first } = this.answer;
    const begin = (step - first) * width + at;
    return [...numbers.subarray(begin, begin + shape.reduce((a, b) => a * b, 1))];
  }

  /**
   * The same as they are written.
   * @param {number} index of the slot
   * @param {number} step
   */
  texts(index, step) {
    const slot = this.answer.slots[index];
    const values = this.values(slot, step);
    if (slot.truth) return values.map((value) => (value ? "true" : "false"));
    return values.map((value) => (Number.isNaN(value) ? "?" : formatNumber(value, DIGITS)));
  }

  /**
   * Where the race went instead, where the last digits decide that; null where it went as the lines
   * say, up to rounding.
   * @param {number} step
   */
  elsewhere(step) {
    const { slots, point, walked } = this.answer;
    const [here, there] = [this.values(slots[point], step), this.values(walked, step)];
    if (!there.every(Number.isFinite)) return null;
    const far = there.some(
      (value, i) => !(Math.abs(here[i] - value) <= NEAR * (1 + Math.abs(value))),
    );
    return far ? there.map((value) => formatNumber(value, DIGITS)) : null;
  }
}

/**
 * The step to take apart: the one that led to the playhead, the first before that, and the one that
 * diverged after it.
 * @param {number} row that the arrows are drawn for
 * @param {number | null} diverged
 */
export const stepOf = (row, diverged) => Math.min(row, diverged ?? Infinity);
