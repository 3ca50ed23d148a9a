// From the heights of a surface to what a picture shows: contours evenly spaced, even where the
// surface is steep here and flat there.

/** @import { Interval, Range } from "./pixels.js" */
/** @typedef {"minimum" | "saddle" | "maximum"} PointKind */
/** @typedef {{x: number, y: number, f: number, kind: PointKind}} StationaryPoint */

/** @typedef {{spacing: "root" | "log", floor: number, softening: number}} ContourLevels */

/**
 * @typedef {object} Grid heights of a surface over a range, row by row from the lowest y
 * @property {string} surface its id
 * @property {Interval} x
 * @property {Interval} y
 * @property {number} rows
 * @property {number} columns
 * @property {Float32Array} heights
 * @property {ContourLevels} levels what its contours are evenly spaced in
 * @property {number | null} minimum
 * @property {StationaryPoint[]} stationary where the slope vanishes, the lowest minimum first
 * @property {Interval} [reach] the lowest and the highest loss of walks that do not lie upon it
 */

/**
 * @typedef {object} Shown
 * @property {Float32Array} levels what contours are evenly spaced in as far as colours reach
 * @property {number} low of the levels that colours span
 * @property {number} high
 * @property {Float32Array} relief the heights of the 3-D view
 * @property {boolean} logarithmic whether the relief is, and not as high as the surface
 * @property {(f: number) => number} toRelief
 * @property {(height: number) => number} fromRelief
 */
/** @typedef {Omit<Grid, "levels"> & Shown} Picture */
/** @typedef {{to: (f: number) => number, from: (level: number) => number}} Mapping */

export const BANDS = 24;
const EVEN = 4; // contours beyond the colours that are still about evenly spaced
const SOFTER = 50; // times softer than contours is the relief, or a minimum would be a pit

/**
 * The picture of a grid: it with {levels, low, high} for contours, {relief, toRelief(f),
 * fromRelief} for 3-D. Colours span the heights in `box`, what must be seen; contour lines go on
 * beyond it, ever fewer, and colours stay at their end.
 * @param {Grid} grid
 * @param {Range} box
 * @returns {Picture}
 */
export function picture(grid, box) {
  const { spacing, floor, softening } = grid.levels;
  const log = spacing === "log";
  const toLevel = log ? logarithm(floor, softening).to : root(floor);
  const levels = Float32Array.from(grid.heights, toLevel);
  const { to, from } = log ? logarithm(floor, SOFTER * softening) : SAME;
  const relief = Float32Array.from(grid.heights, to);
  const [low, high] = extent(grid, levels, box);
  thinOut(levels, high, (high - low) / BANDS);
  return { ...grid, levels, low, high, relief, logarithmic: log, toRelief: to, fromRelief: from };
}

/**
 * Beyond the colours a surface may be ever steeper, and its contours would run together: there they
 * stand for levels that grow by a factor.
 * @param {Float32Array} levels
 * @param {number} high where the colours end
 * @param {number} band from a contour to the next
 */
function thinOut(levels, high, band) {
  const unit = EVEN * band;
  levels.forEach((level, i) => {
    if (level > high) levels[i] = high + unit * Math.log1p((level - high) / unit);
  });
}

/** @type {Mapping} */
const SAME = { to: (f) => f, from: (level) => level };

// contours of a quadratic bowl are evenly spaced in the root of its height
/** @type {(floor: number) => (f: number) => number} */
const root = (floor) => (f) => Math.sqrt(Math.max(f - floor, 0));

/** @type {(floor: number, softening: number) => Mapping} */
const logarithm = (floor, softening) => ({
  to: (f) => Math.log10(Math.max(f - floor, 0) + softening),
  from: (level) => 10 ** level - softening + floor,
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
