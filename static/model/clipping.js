// Clipping line segments to a rectangle, so that a walk that runs far away can be drawn.

/** @import { Box } from "./pixels.js" */

/**
 * The part of the segment a-b inside {left, top, right, bottom} as [ax, ay, bx, by], or null.
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 * @param {Box} box
 */
export function clip(ax, ay, bx, by, box) {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [delta, gap] of [
    [-dx, ax - box.left],
    [dx, box.right - ax],
    [-dy, ay - box.top],
    [dy, box.bottom - ay],
  ]) {
    if (delta === 0) {
      if (gap < 0) return null;
    } else if (delta < 0) from = Math.max(from, gap / delta);
    else to = Math.min(to, gap / delta);
  }
  if (from > to) return null;
  return [ax + from * dx, ay + from * dy, ax + to * dx, ay + to * dy];
}

/** @type {(x: number, y: number, box: Box) => boolean} */
export const inside = (x, y, box) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/**
 * Where a path was last seen in a box, up to row `end`: a point in it, or where it left.
 * @param {ArrayLike<number>} points [x0, y0, x1, ...]
 * @param {number} end
 * @param {Box} box
 */
export function lastSeen(points, end, box) {
  for (let row = end; row >= 0; row -= 1) {
    const [x, y] = [points[2 * row], points[2 * row + 1]];
    if (!inside(x, y, box)) continue;
    if (row === end) return [x, y];
    const part = clip(x, y, points[2 * row + 2], points[2 * row + 3], box);
    return part ? [part[2], part[3]] : [x, y];
  }
  return null;
}
