// Another piece of the plane than the one that is shown: beside it, or a smaller or larger one.

/** @import { Interval, Range } from "./pixels.js" */

const STEP = 0.1; // of what is shown: how far a key goes

/** @type {(interval: Interval, by: number) => Interval} */
const beside = ([low, high], by) => {
  const way = by * STEP * (high - low);
  return [low + way, high + way];
};

/** @type {(interval: Interval, times: number) => Interval} */
const larger = ([low, high], times) => {
  const [middle, half] = [(low + high) / 2, (high - low) / 2 / times];
  return [middle - half, middle + half];
};

/** @type {(range: Range, dx: number, dy: number) => Range} */
export const panned = ({ x, y }, dx, dy) => ({ x: beside(x, dx), y: beside(y, dy) });

/** @type {(range: Range, times: number) => Range} the same middle, seen so many times larger */
export const zoomed = ({ x, y }, times) => ({ x: larger(x, times), y: larger(y, times) });
