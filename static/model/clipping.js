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

const LEFT = 4; // points outside in a row after which a walk has left
const FAR = 1e6; // pixels outside beyond which float32, as it arrives, has no direction any more

/**
 * Takes away what nobody can follow: a walk that has left `home` is drawn no further until it comes
 * back, or lines through the picture would hide all others. Points that are not finite go too.
 * @template {Float32Array | Float64Array} T
 * @param {T} points [x0, y0, x1, ...]
 * @param {number} end the last row
 * @param {Box} home
 * @returns {T} the same array
 */
export function stopOutside(points, end, home) {
  const far = {
    left: home.left - FAR,
    top: home.top - FAR,
    right: home.right + FAR,
    bottom: home.bottom + FAR,
  };
  /** @type {(row: number, box: Box) => boolean} */
  const within = (row, box) => inside(points[2 * row], points[2 * row + 1], box);
  let away = 0; // points outside in a row
  for (let row = 0; row <= end; row += 1) {
    away = within(row, home) ? 0 : away + 1;
    if (!away) continue;
    const kept = away === 1 || (away <= LEFT && within(row, far));
    const returns = row < end && within(row + 1, home);
    const finite = Number.isFinite(points[2 * row] + points[2 * row + 1]);
    if (!finite || !(kept || returns)) points.fill(NaN, 2 * row, 2 * row + 2);
  }
  return points;
}
