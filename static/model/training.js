// The race of a network, a training. It is measured every few steps; between those its columns are
// filled by straight lines, as curves are drawn. What is told of it is told of measured steps.
import { fill } from "./filling.js";
import { Race } from "./race.js";

/** @import { Chunk, Columns, RaceEnding, RaceHeader, Trajectory } from "./race.js" */
/** @import { RaceRequest } from "./race_request.js" */

/**
 * @typedef {object} Cost of one lane, from the real run
 * @property {number} kept numbers that its optimizer keeps for each weight
 * @property {number} bytes of those
 * @property {number} seconds_per_step
 */

/** @typedef {Record<"x" | "y" | "slice", Float32Array>} Placed where a walk is in a plane, and the loss there */

export class Training extends Race {
  /** @type {number[]} the steps that have been measured so far, in order */
  measured = [];
  /** @type {RaceRequest | undefined} what was asked for */
  request;
  /** @type {Cost[]} by lane, once it has ended */
  costs = [];

  /**
   * @param {number} number
   * @param {number[]} keys
   * @param {RaceHeader} header
   */
  constructor(number, keys, header) {
    super(number, keys, header);
    this.every = header.every ?? 1;
    this.device = header.device ?? "";
    this.lanes.forEach((lane, place) => {
      const { own, parameters, ...measures } = lane;
      Object.assign(lane, { measures, ...nowhere(this.steps) });
      this.into[place] = Object.values(measures); // what a schedule moves is known at every step
      for (const [name, values] of Object.entries(header.scheduled?.[place] ?? {}))
        own[name]?.set(
          values.map((value) => value ?? NaN),
          1,
        );
    });
  }

  /**
   * Take a chunk of shape [lanes, rows, width], a row for each measured step, which comes first.
   * @param {Chunk} chunk
   */
  append({ shape: [lanes, rows, width], data }) {
    const before = this.measured.at(-1) ?? null;
    const steps = Array.from({ length: rows }, (_, row) => data[row * width]);
    for (let lane = 0; lane < lanes; lane += 1)
      this.into[lane].forEach((into, column) => {
        let last = before;
        steps.forEach((step, row) => {
          into[step] = data[(lane * rows + row) * width + column];
          if (last !== null) fill(into, last, step);
          last = step;
        });
      });
    this.measured.push(...steps);
    this.rows = (this.measured.at(-1) ?? -1) + 1;
  }

  /** @param {RaceEnding} ending */
  close(ending) {
    super.close(ending);
    this.costs = ending.costs ?? [];
  }

  /**
   * Set where a lane walks in a plane, at the measured steps; `slices` are the losses there. Between
   * those steps it walks straight on.
   * @param {number} key
   * @param {ArrayLike<number>} xs
   * @param {ArrayLike<number>} ys
   * @param {ArrayLike<number>} slices
   */
  place(key, xs, ys, slices) {
    const lane = this.lane(key);
    if (!lane) return;
    const placed = nowhere(this.steps);
    Object.entries({ x: xs, y: ys, slice: slices }).forEach(([name, values]) => {
      const into = placed[/** @type {keyof Placed} */ (name)];
      this.measured.forEach((step, i) => {
        into[step] = values[i];
        if (i) fill(into, this.measured[i - 1], step);
      });
    });
    Object.assign(lane, placed);
  }

  /**
   * The last measured step up to another one.
   * @param {number} step
   */
  measuredAt(step) {
    return this.measured.findLast((one) => one <= step) ?? 0;
  }

  /**
   * The last row of a lane that can be drawn: that of the last measured step before it diverged.
   * @param {number} key
   */
  end(key) {
    const diverged = this.diverged(key);
    return diverged === null ? this.rows - 1 : this.measuredAt(diverged - 1);
  }
}

/**
 * The race of an answer's header: measured races are trainings.
 * @param {number} number
 * @param {number[]} keys
 * @param {RaceHeader} header
 */
export const raceOf = (number, keys, header) =>
  header.every ? new Training(number, keys, header) : new Race(number, keys, header);

/** @type {(steps: number) => Placed} */
const nowhere = (steps) => {
  const none = () => new Float32Array(steps + 1).fill(NaN);
  return { x: none(), y: none(), slice: none() };
};
