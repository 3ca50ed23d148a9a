// The curves over the steps: what each shows, and how far its axis reaches.

/** @import { Box, Interval } from "./pixels.js" */
/** @import { Race } from "./race.js" */

const LOWEST = 1e-45; // zero lies below every log scale: the curve leaves at the bottom

/**
 * @typedef {object} Curve
 * @property {string} id
 * @property {string} title of its tab
 * @property {string} axis what the axis is called
 * @property {string} label
 * @property {boolean} log
 * @property {number} deepest how many decades below the highest a log scale goes
 * @property {boolean} tame whether a lane that diverged counts with its start only: it would push
 *   all others to the bottom
 * @property {(race: Race, key: number) => Float32Array | undefined} values of a lane, where it has
 *   any
 */

/** @type {Curve[]} */
export const CURVES = [
  {
    id: "loss",
    title: "Loss",
    axis: "f − min f",
    label: "Loss above the minimum",
    log: true,
    deepest: 16, // what float64 can tell apart
    tame: true,
    values: (race, key) => race.lane(key)?.gap,
  },
  {
    id: "learning_rate",
    title: "Learning rate",
    axis: "learning rate",
    label: "Effective learning rate",
    log: true,
    deepest: 5, // a rate that falls to zero leaves at the bottom
    tame: false,
    values: (race, key) => race.parameter(key, "learning_rate"),
  },
  {
    id: "momentum",
    title: "Momentum",
    axis: "momentum",
    label: "Effective momentum",
    log: false,
    deepest: 0,
    tame: false,
    values: (race, key) => race.parameter(key, "momentum"),
  },
];

/** @type {(id: string) => Curve} */
export const curveOf = (id) => CURVES.find((curve) => curve.id === id) ?? CURVES[0];

/**
 * Pixels of a curve's values, rows 0..end of so many steps, in a box whose axis shows a range.
 * @param {ArrayLike<number>} values
 * @param {number} end
 * @param {{steps: number, box: Box, range: Interval, log: boolean}} axes
 */
export function curvePixels(values, end, { steps, box, range, log }) {
  const points = new Float32Array(2 * (end + 2)).fill(NaN);
  const { left, right, top, bottom } = box;
  const [low, high] = range;
  for (let row = 0; row <= end; row += 1) {
    const level = log ? Math.log10(Math.max(values[row], LOWEST)) : values[row];
    points[2 * row] = left + (row / steps) * (right - left);
    points[2 * row + 1] = bottom - ((level - low) / (high - low)) * (bottom - top);
  }
  return points;
}

/**
 * The range of an axis that shows walks of {values, end, diverged}: whole decades or tenths, so
 * that it stands still while a slider moves.
 * @param {Pick<Curve, "log" | "deepest" | "tame">} curve
 * @param {{values: ArrayLike<number>, end: number, diverged: boolean}[]} walks
 * @returns {[number, number]}
 */
export function axisRange({ log, deepest, tame }, walks) {
  let [low, high] = [Infinity, -Infinity];
  for (const { values, end, diverged } of walks) {
    const last = tame && diverged ? 0 : end;
    for (let row = 0; row <= last; row += 1) {
      if (log && !(values[row] > 0)) continue;
      if (values[row] < low) low = values[row];
      if (values[row] > high) high = values[row];
    }
  }
  if (!log) return [0, Math.max(0.1, Math.ceil(high * 10 + 0.2) / 10)];
  if (low > high) return [-3, 1];
  const top = Math.ceil(Math.log10(high) + 0.05);
  return [Math.max(Math.min(Math.floor(Math.log10(low)), top - 2), top - deepest), top];
}
