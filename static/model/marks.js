// The points of a surface that are marked: its minima, saddles and maxima.
import { formatNumber } from "./format.js";
import { holds } from "./pixels.js";

/** @import { StationaryPoint } from "./heights.js" */
/** @import { Range } from "./pixels.js" */

const MOST = 20; // at most so many are marked, or the lowest minimum alone

/** @type {(kind: string) => string} */
const plural = (kind) => (kind === "saddle" ? "saddles" : kind.replace(/um$/, "a"));

/**
 * The minima among some stationary points.
 * @param {StationaryPoint[]} points
 */
export const minima = (points) => points.filter(({ kind }) => kind === "minimum");

/**
 * Those to mark where a piece of the plane is shown: all, or where there are too many, all that
 * are seen.
 * @param {StationaryPoint[]} points the lowest minimum first
 * @param {Range} range
 */
export function marked(points, range) {
  if (points.length <= MOST) return points;
  const seen = points.filter(({ x, y }) => holds(range, x, y));
  return seen.length <= MOST ? seen : points.slice(0, 1);
}

/**
 * Which points are where, as in "minima at (3, 2), (−2.8, 3.1); saddle at (0, 0)".
 * @param {StationaryPoint[]} points
 */
export function marksInWords(points) {
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => {
    const places = points
      .filter((point) => point.kind === kind)
      .map(({ x, y }) => `(${formatNumber(x, 2)}, ${formatNumber(y, 2)})`);
    return `${places.length > 1 ? plural(kind) : kind} at ${places.join(", ")}`;
  });
  return parts.join("; ");
}
