// From the heights of a surface to what a picture shows: contours evenly spaced, also where the
// surface is steep here and flat there.

/** @import { Interval, Range } from "./pixels.js" */
/** @typedef {{x: number, y: number, kind: string}} StationaryPoint */

/**
 * @typedef {object} Grid heights of a surface over a range, row by row from the lowest y
 * @property {string} surface its id
 * @property {Interval} x
 * @property {Interval} y
 * @property {number} rows
 * @property {number} columns
 * @property {Float32Array} heights
 * @property {number | null} minimum
 */

/**
 * @typedef {object} Shown
 * @property {Float32Array} levels what contours are evenly spaced in
 * @property {number} low of the levels that colours span
 * @property {number} high
 * @property {Float32Array} relief the heights of the 3-D view
 * @property {(f: number) => number} toRelief
 * @property {(height: number) => number} fromRelief
 */
/** @typedef {Grid & Shown} Picture */
/** @typedef {{to: (f: number) => number, from: (level: number) => number}} Mapping */

export const BANDS = 24;

/**
 * The picture of a grid: it with {levels, low, high} for contours, {relief, toRelief(f),
 * fromRelief} for 3-D. Colours span the heights in `box`, what must be seen; contour lines go on
 * beyond it, colours stay at their end.
 * @param {Grid} grid
 * @param {"root" | "log"} kind
 * @param {Range} box
 * @returns {Picture}
 */
export function picture(grid, kind, box) {
  const floor = Math.min(grid.minimum ?? Infinity, lowest(grid.heights));
  const typical = middle(grid.heights) - floor || 1;
  const toLevel = kind === "log" ? logarithm(floor, typical * 2e-3).to : root(floor);
  const levels = Float32Array.from(grid.heights, toLevel);
  const { to: toRelief, from: fromRelief } =
    kind === "log" ? logarithm(floor, typical * 0.1) : SAME;
  const relief = Float32Array.from(grid.heights, toRelief);
  const [low, high] = extent(grid, levels, box);
  return { ...grid, levels, low, high, relief, toRelief, fromRelief };
}

/** @type {Mapping} */
const SAME = { to: (f) => f, from: (level) => level };

// contours of a quadratic bowl are evenly spaced in the root of its height
/** @type {(floor: number) => (f: number) => number} */
const root = (floor) => (f) => Math.sqrt(Math.max(f - floor, 0));

// softened below the typical height, so that a minimum is no bottomless pit
/** @type {(floor: number, soft: number) => Mapping} */
const logarithm = (floor, soft) => ({
  to: (f) => Math.log10(Math.max(f - floor, 0) + soft),
  from: (level) => 10 ** level - soft + floor,
});

/**
 * @param {Grid} grid
 * @param {Float32Array} levels
 * @param {Range} box
 * @returns {Interval}
 */
function extent({ x, y, rows, columns }, levels, box) {
  /** @type {(part: Interval, whole: Interval, count: number) => number[]} */
  const within = ([low, high], [from, to], count) =>
    [(low - from) / (to - from), (high - from) / (to - from)].map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * (count - 1)),
    );
  const [left, right] = within(box.x, x, columns);
  const [bottom, top] = within(box.y, y, rows);
  let [low, high] = [Infinity, -Infinity];
  for (let j = bottom; j <= top; j += 1)
    for (let i = left; i <= right; i += 1) {
      const level = levels[j * columns + i];
      if (level < low) low = level;
      if (level > high && level < Infinity) high = level;
    }
  if (high > low) return [low, high];
  return Number.isFinite(low) ? [low - 0.5, low + 0.5] : [0, 1];
}

/** @param {Float32Array} heights */
function lowest(heights) {
  let low = Infinity;
  for (const height of heights) if (height < low) low = height;
  return low;
}

/** @param {Float32Array} heights */
function middle(heights) {
  /** @type {number[]} */
  const sample = [];
  const stride = Math.max(1, Math.floor(heights.length / 999));
  for (let i = 0; i < heights.length; i += stride)
    if (Number.isFinite(heights[i])) sample.push(heights[i]);
  return sample.sort((a, b) => a - b)[sample.length >> 1] ?? 0;
}
