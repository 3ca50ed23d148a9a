// A path beside a random walk, each in its own principal plane: what both have in common is not
// learning.

/** @import { Interval, Point } from "./pixels.js" */
/** @typedef {{explained: number[], points: ArrayLike<number>}} RandomWalk in a plane, [x0, y0, x1, ...] */

/**
 * The points in a square of some side, with the same scale on both axes and air around them; those
 * that are not finite are left out.
 * @param {ArrayLike<number>} points [x0, y0, x1, ...]
 * @param {number} side
 * @param {number} air
 * @returns {Point[]}
 */
export function inSquare(points, side, air) {
  /** @type {Point[]} */
  const known = [];
  for (let i = 0; i + 1 < points.length; i += 2)
    if (Number.isFinite(points[i] + points[i + 1])) known.push([points[i], points[i + 1]]);
  const spans = [0, 1].map((axis) => span(known.map((point) => point[axis])));
  const wide = Math.max(...spans.map(([low, high]) => high - low)) || 1;
  const scale = (side - 2 * air) / wide;
  const [x, y] = spans.map(([low, high]) => (low + high) / 2);
  return known.map(([px, py]) => [side / 2 + (px - x) * scale, side / 2 - (py - y) * scale]);
}

/** @type {(values: number[]) => Interval} */
const span = (values) => [Math.min(...values), Math.max(...values)];
