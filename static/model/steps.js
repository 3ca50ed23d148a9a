// Which steps of a path are far enough apart to be seen each by itself.
import { inside } from "./clipping.js";
import { isVeiled } from "./veils.js";

/** @import { Box } from "./pixels.js" */
/** @import { Veil } from "./veils.js" */

/**
 * @typedef {object} Path
 * @property {ArrayLike<number>} points [x0, y0, x1, ...] in pixels
 * @property {Box} box what is outside cannot be seen
 * @property {Veil[]} [veils] by row: what of the step to it stands behind something
 */

const APART = 10; // pixels that a step must be long
const CELL = 5; // pixels: where a dot stands already there is no room for another

/**
 * Where steps from row to row of a path arrive, those that can be told apart: [x, y, x, ...].
 * @param {Path} path
 * @param {number} from
 * @param {number} to
 * @param {Set<number>} taken places, to which the new ones are added
 */
export function visibleSteps({ points, box, veils }, from, to, taken) {
  const places = [];
  for (let row = from + 1; row <= to; row += 1) {
    const [x, y] = [points[2 * row], points[2 * row + 1]];
    const length = Math.hypot(x - points[2 * row - 2], y - points[2 * row - 1]);
    if (!(length >= APART) || !inside(x, y, box)) continue;
    if (veils && isVeiled(veils[row], 1)) continue;
    const cell = Math.round(y / CELL) * 0x10000 + Math.round(x / CELL);
    if (taken.has(cell)) continue;
    taken.add(cell);
    places.push(x, y);
  }
  return places;
}
