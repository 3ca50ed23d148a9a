// How far a picture of the plane can reach, and how near it can come.

/** @import { Interval, Range } from "./pixels.js" */

const FINEST = 1e-9; // of how far away it is: in a smaller piece numbers cannot tell points apart
const SMALLEST = 1e-30; // around 0, where the numbers of a walk end

/**
 * The range itself where it can be shown, else the nearest that can; both axes keep one scale.
 * @param {Range} range
 * @param {number} far how far from 0 a coordinate may lie
 * @returns {Range}
 */
export function reachable(range, far) {
  const sides = [range.x, range.y].map(([low, high]) => high - low);
  const away = Math.max(...[...range.x, ...range.y].map(Math.abs));
  const least = Math.max(FINEST * Math.min(far, away), SMALLEST);
  const [narrow, wide] = [Math.min(...sides), Math.max(...sides)];
  if (away <= far && narrow >= least) return range;
  // a little more than the least, or rounding could make it less again
  const times = narrow < least ? (2 * least) / (narrow || least) : Math.min(1, (2 * far) / wide);
  /** @type {(interval: Interval) => Interval} */
  const within = ([low, high]) =>
    placed((low + high) / 2, Math.max(2 * least, (high - low) * times), far);
  return { x: within(range.x), y: within(range.y) };
}

/** @type {(middle: number, side: number, far: number) => Interval} */
function placed(wanted, side, far) {
  const half = side / 2;
  const most = Math.max(0, far - half);
  const middle = Math.min(most, Math.max(-most, wanted));
  return [Math.max(-far, middle - half), Math.min(far, middle + half)];
}

/**
 * Why a range was changed into one that can be shown, or nothing.
 * @param {Range} range
 * @param {Range} shown
 * @param {number} far
 */
export function whyChanged(range, shown, far) {
  if (range === shown) return "";
  const nearer = shown.x[1] - shown.x[0] > range.x[1] - range.x[0];
  return nearer
    ? "No nearer: numbers could not tell points apart."
    : `No further: pictures end ${far} from 0.`;
}
