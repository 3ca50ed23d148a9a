// The step that led to the playhead, as a race recorded it: from where, how far, and with what.

/** @import { Race, Trajectory } from "./race.js" */
/** @import { StateField } from "./catalog.js" */
/** @import { Point } from "./pixels.js" */

/**
 * The row of the step that led to the playhead; before the first step, that which is to come.
 * @param {number} playhead
 */
export const rowOf = (playhead) => Math.max(playhead, 1);

export class StepTaken {
  /**
   * @param {Race} race
   * @param {number} key
   * @param {number} row that it led to
   */
  constructor(race, key, row) {
    this.race = race;
    this.key = key;
    this.row = row;
    this.lane = /** @type {Trajectory} */ (race.lane(key));
    const { x, y, f, gx, gy } = this.lane;
    /** @type {Point} */
    this.from = [x[row - 1], y[row - 1]];
    /** @type {Point} */
    this.moved = [x[row] - x[row - 1], y[row] - y[row - 1]];
    /** @type {Point} */
    this.gradient = [gx?.[row - 1] ?? NaN, gy?.[row - 1] ?? NaN];
    this.height = f[row - 1];
  }

  /**
   * The step that led to the playhead; none where the lane has no such step.
   * @param {Race} race
   * @param {number} key
   * @param {number} playhead
   */
  static at(race, key, playhead) {
    const row = rowOf(playhead);
    const known = race.lane(key)?.gx !== undefined && row <= race.end(key);
    return known ? new StepTaken(race, key, row) : null;
  }

  /**
   * A parameter on the step, or a field of one number that it left behind.
   * @param {string} name
   */
  factor(name) {
    return this.race.parameter(this.key, name)?.[this.row];
  }

  /**
   * The numbers of a field; nothing where the race came without them.
   * @param {StateField} field
   */
  values({ columns, as_found }) {
    const at = as_found ? this.row - 1 : this.row;
    const numbers = columns.map((name) => this.lane.own[name]?.[at]);
    return numbers.length && numbers.every((value) => value !== undefined) ? numbers : null;
  }

  /** @param {Point} by */
  to = ([x, y]) => /** @type {Point} */ ([this.from[0] + x, this.from[1] + y]);
}
