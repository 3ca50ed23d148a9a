// The walk of a lane as the eye sees it on a surface in 3-D: where its points are on the stage, and
// which parts of its steps the surface hides.
import { CLEAR, VEILED, veilOf } from "./veils.js";

/** @import { Hidden } from "./cover.js" */
/** @import { Point } from "./pixels.js" */
/** @import { Veil } from "./veils.js" */
/** @typedef {(row: number) => [number, number, number] | null} Row a point of the walk, if there is one */
/** @typedef {(x: number, y: number, z: number) => Point} Project */

const PIECE = 12; // pixels: a longer step is looked at piece by piece
const PIECES = 16; // at most
const FINE = 0.6; // pixels: a point as near as that to the last one is seen like it

/**
 * @param {Row} pointAt
 * @param {number} end the last row
 * @param {Project} project
 * @param {Hidden} hidden
 */
export function seenWalk(pointAt, end, project, hidden) {
  const points = new Float64Array(2 * (end + 2)).fill(NaN);
  /** @type {Veil[]} */
  const veils = new Array(end + 2).fill(CLEAR);
  /** @type {{at: [number, number, number], pixel: Point, veil: Veil} | null} */
  let last = null;
  for (let row = 0; row <= end; row += 1) {
    const at = pointAt(row);
    if (!at) {
      last = null;
      continue;
    }
    const pixel = project(...at);
    [points[2 * row], points[2 * row + 1]] = pixel;
    const step = last ? Math.hypot(pixel[0] - last.pixel[0], pixel[1] - last.pixel[1]) : Infinity;
    if (last && step < FINE) {
      veils[row] = last.veil === CLEAR ? CLEAR : VEILED;
      continue;
    }
    veils[row] = last && step > PIECE ? along(last.at, at, step, hidden) : whole(at, hidden);
    last = { at, pixel, veil: whole(at, hidden) };
  }
  return { points, veils };
}

/** @type {(at: [number, number, number], hidden: Hidden) => Veil} */
const whole = (at, hidden) => (hidden(...at) ? VEILED : CLEAR);

/**
 * The veil of a long step from a to b.
 * @param {number[]} a
 * @param {number[]} b
 * @param {number} pixels
 * @param {Hidden} hidden
 */
function along(a, b, pixels, hidden) {
  const count = Math.min(PIECES, Math.ceil(pixels / PIECE));
  return veilOf(
    Array.from({ length: count }, (_, i) => {
      const part = (i + 0.5) / count;
      const [x, y, z] = a.map((from, axis) => from + part * (b[axis] - from));
      return hidden(x, y, z);
    }),
  );
}
