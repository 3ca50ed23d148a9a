// How near a camera may come so that the box of a scene just fits the stage, with the numbers and
// the names of its axes.
import { projector } from "./camera.js";
import { cameraOn } from "./orbit.js";

/** @import { Camera } from "./camera.js" */
/** @import { Interval } from "./pixels.js" */
/** @import { Viewpoint } from "./viewpoint.js" */

const MARGIN = { side: 48, top: 16, bottom: 48 }; // pixels, for the words at the axes
const ROUNDS = 30; // of nearing; a stage of any shape needs fewer
const [NEARING, RISING] = [0.7, 0.6]; // parts of what is wrong that a round mends

/** @type {Interval} */
const UNIT = [0, 1];
const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [n & 1, (n >> 1) & 1, n >> 2]);

/**
 * The camera at a viewpoint for which the whole box fits a stage of width x height.
 * @param {Viewpoint} from
 * @param {number[]} aspect
 * @param {number} width
 * @param {number} height
 * @param {number} [above] pixels from above that are taken
 * @returns {Camera}
 */
export function framed(from, aspect, width, height, above = 0) {
  const over = MARGIN.top + above;
  const wide = Math.max(width - 2 * MARGIN.side, width / 2);
  const tall = Math.max(height - over - MARGIN.bottom, height / 2);
  const middle = tall / 2 + (height - tall) * (over / (over + MARGIN.bottom));
  let [distance, rise] = [3, 0];
  const camera = () => cameraOn({ ...from, center: [0, 0, rise], distance });
  for (let round = 0; round < ROUNDS; round += 1) {
    const { across, top, bottom } = reach(camera(), aspect, width, height);
    const larger = Math.max((2 * across) / wide, (bottom - top) / tall);
    distance *= 1 + NEARING * (larger - 1);
    rise -= RISING * distance * (((top + bottom) / 2 - middle) / height);
  }
  return camera();
}

/**
 * How far the box reaches on the stage: to either side of its middle, and upright.
 * @param {Camera} camera
 * @param {number[]} aspect
 * @param {number} width
 * @param {number} height
 */
function reach(camera, aspect, width, height) {
  const project = projector(camera, [UNIT, UNIT, UNIT], aspect, width, height);
  const corners = CORNERS.map(([x, y, z]) => project(x, y, z));
  const ys = corners.map(([, y]) => y);
  return {
    across: Math.max(...corners.map(([x]) => Math.abs(x - width / 2))),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
