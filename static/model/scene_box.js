// The box of the 3-D scene: what it spans, and how large it is.

/** @import { SceneBox } from "./cover.js" */
/** @import { Picture } from "./heights.js" */
/** @import { Interval } from "./pixels.js" */

const [WIDTH, HEIGHT] = [1.2, 0.744]; // of its wider side, and upright
const FLATTEST = 0.3; // upright, where it is steep all over
const STEEP = 1.45; // the mean slope that a picture may have: steeper ones hide each other
const FLOOR = 0.02; // of the relief: air below it

/**
 * The box that a picture fills.
 * @param {Picture} picture
 * @returns {SceneBox}
 */
export function sceneBox(picture) {
  const { x, y, relief } = picture;
  let [low, high] = reachOf(picture);
  for (const height of relief) {
    if (height < low) low = height;
    if (height > high && height < Infinity) high = height;
  }
  const [w, h] = [x[1] - x[0], y[1] - y[0]];
  const wide = Math.max(w, h);
  const [across, along] = [(WIDTH * w) / wide, (WIDTH * h) / wide];
  const slope = usualSlope(picture, across * (high - low), along * (high - low));
  const upright = Math.max(FLATTEST, Math.min(HEIGHT, STEEP / slope));
  return {
    ranges: [x, y, [low - FLOOR * (high - low), high]],
    aspect: [across, along, upright],
  };
}

/**
 * How far walks reach that do not lie upon the surface: these it holds too, as long as they leave
 * half of its height to the surface.
 * @param {Picture} picture
 * @returns {Interval}
 */
function reachOf({ relief, reach, toRelief }) {
  if (!reach) return [Infinity, -Infinity];
  const known = relief.filter(Number.isFinite);
  const [low, high] = [known.reduce(least, Infinity), known.reduce(most, -Infinity)];
  const [from, to] = reach.map(toRelief);
  return [Math.max(least(from, low), 2 * low - high), Math.min(most(to, high), 2 * high - low)];
}

/** @type {(a: number, b: number) => number} */
const least = (a, b) => Math.min(a, b);
/** @type {(a: number, b: number) => number} */
const most = (a, b) => Math.max(a, b);

/**
 * The mean slope of a picture, whose sides are so long for each unit of its relief.
 * @param {Picture} picture
 * @param {number} across
 * @param {number} along
 */
function usualSlope({ relief, rows, columns }, across, along) {
  let [sum, count] = [0, 0];
  for (let j = 1; j < rows; j += 1)
    for (let i = 1; i < columns; i += 1) {
      const here = j * columns + i;
      const dx = ((relief[here] - relief[here - 1]) * (columns - 1)) / across;
      const dy = ((relief[here] - relief[here - columns]) * (rows - 1)) / along;
      const slope = Math.hypot(dx, dy);
      if (!Number.isFinite(slope)) continue;
      sum += slope;
      count += 1;
    }
  return sum / count;
}
