// Two fingers on a plane: each keeps the point that it touched, as far as one scale allows.
import { boxSize } from "./pixels.js";

/** @import { Box, Interval, Point, Range } from "./pixels.js" */
/** @typedef {[Point, Point]} Fingers in pixels */

const CLOSEST = 20; // pixels between two fingers: closer ones say nothing of a scale

/**
 * The range that a box shows once the fingers that touched an older one have moved.
 * @param {Range} range that they found
 * @param {Box} box
 * @param {Fingers} from
 * @param {Fingers} to
 * @returns {Range}
 */
export function pinched(range, box, from, to) {
  const [width, height] = boxSize(box);
  const scale = apart(from) / apart(to);
  const [x0, y0] = middle(from);
  const [x1, y1] = middle(to);
  /** @type {(interval: Interval, before: number, now: number) => Interval} parts of the box */
  const moved = ([low, high], before, now) => {
    const held = low + before * (high - low);
    const size = (high - low) * scale;
    return [held - now * size, held + (1 - now) * size];
  };
  return {
    x: moved(range.x, (x0 - box.left) / width, (x1 - box.left) / width),
    y: moved(range.y, (box.bottom - y0) / height, (box.bottom - y1) / height),
  };
}

/** @type {(fingers: Fingers) => number} */
const apart = ([[x0, y0], [x1, y1]]) => Math.max(CLOSEST, Math.hypot(x1 - x0, y1 - y0));

/**
 * The point between two fingers.
 * @type {(fingers: Fingers) => Point}
 */
export const middle = ([[x0, y0], [x1, y1]]) => [(x0 + x1) / 2, (y0 + y1) / 2];
