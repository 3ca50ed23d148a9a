// The curves over the steps: what each shows of a lane.

/** @import { Box, Interval } from "./pixels.js" */
/** @import { Race } from "./race.js" */

const [LOWEST, HIGHEST] = [1e-45, 1e300]; // zero leaves a log scale at the bottom, infinity on top

/**
 * @typedef {object} Curve
 * @property {string} id
 * @property {string} title of its tab
 * @property {string} axis what the axis is called
 * @property {string} label
 * @property {boolean} log
 * @property {(race: Race, key: number) => Float32Array | undefined} values of a lane, where it has
 *   any
 * @property {(race: Race, key: number) => Float32Array | undefined} told what a reader is told of
 *   them
 */

/** @type {(race: Race, key: number) => Float32Array | undefined} */
const gap = (race, key) => race.lane(key)?.gap;

/** @type {(race: Race, key: number) => Float32Array | undefined} */
const rate = (race, key) => race.parameter(key, "learning_rate");

/** @type {(race: Race, key: number) => Float32Array | undefined} */
const momentum = (race, key) => race.parameter(key, "momentum");

/** @type {Curve[]} */
export const CURVES = [
  {
    id: "loss",
    title: "Loss",
    axis: "f − min f",
    label: "Loss above the minimum of each lane over the steps",
    log: true,
    values: gap,
    told: gap,
  },
  {
    id: "learning_rate",
    title: "Learning rate",
    axis: "× the rate set",
    label: "Learning rate of each lane over the steps, as a multiple of what is set",
    log: false,
    values: scheduled, // lanes differ a thousandfold, and a log scale bends every schedule
    told: rate,
  },
  {
    id: "momentum",
    title: "Momentum",
    axis: "momentum",
    label: "Momentum of each lane over the steps",
    log: false,
    values: momentum,
    told: momentum,
  },
];

/**
 * What a schedule multiplies a lane's learning rate by.
 * @param {Race} race
 * @param {number} key
 */
function scheduled(race, key) {
  const set = race.lane(key)?.parameters.learning_rate;
  return set ? rate(race, key)?.map((value) => value / set) : undefined;
}

/** @type {(id: string) => Curve} */
export const curveOf = (id) => CURVES.find((curve) => curve.id === id) ?? CURVES[0];

/**
 * Pixels of a curve's values, rows 0..end of so many steps, in a box whose axis shows a range.
 * What a log scale has no place for is left out, but for rounding errors around zero.
 * @param {ArrayLike<number>} values
 * @param {number} end
 * @param {{steps: number, box: Box, range: Interval, log: boolean, zero?: number}} axes `zero` is
 *   how far below it counts as zero
 */
export function curvePixels(values, end, { steps, box, range, log, zero = 0 }) {
  const points = new Float64Array(2 * (end + 2)).fill(NaN);
  const { left, right, top, bottom } = box;
  const [low, high] = range;
  for (let row = 0; row <= end; row += 1) {
    const value = values[row];
    if (log && value < -zero) continue;
    const level = log ? Math.log10(Math.min(Math.max(value, LOWEST), HIGHEST)) : value;
    points[2 * row] = left + (row / steps) * (right - left);
    points[2 * row + 1] = bottom - ((level - low) / (high - low)) * (bottom - top);
  }
  return points;
}
