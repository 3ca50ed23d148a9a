// What of a scene the surface itself hides from the eye: from a point one walks towards the eye,
// cell by cell of the grid of heights, and sees whether the surface comes between.

/** @import { Camera } from "./camera.js" */
/** @import { Interval } from "./pixels.js" */
/** @typedef {{relief: ArrayLike<number>, rows: number, columns: number}} Ground */
/** @typedef {{ranges: Interval[], aspect: number[]}} SceneBox of x, y and the relief */
/** @typedef {(x: number, y: number, z: number) => boolean} Hidden */

const LIFT = 0.012; // of the relief: how high above the surface a walk is taken to run
const STEPS = 80; // across the ground: of a finer one some cells are passed over

/**
 * The height of the ground at a place of its grid, in cells; NaN where it is unknown.
 * @param {Ground} ground
 * @param {number} across
 * @param {number} along
 */
export function heightAt({ relief, rows, columns }, across, along) {
  if (!(across >= 0 && along >= 0 && across <= columns - 1 && along <= rows - 1)) return NaN;
  const [i, j] = [Math.min(Math.floor(across), columns - 2), Math.min(Math.floor(along), rows - 2)];
  const [a, b, at] = [across - i, along - j, j * columns + i];
  const low = relief[at] + a * (relief[at + 1] - relief[at]);
  const high = relief[at + columns] + a * (relief[at + columns + 1] - relief[at + columns]);
  return low + b * (high - low);
}

/**
 * A function that tells whether a point (x, y, z) within `ranges` is hidden from a camera.
 * @param {Ground} ground
 * @param {SceneBox} box
 * @param {Camera} camera
 * @returns {Hidden}
 */
export function cover(ground, { ranges, aspect }, camera) {
  const [[x0, x1], [y0, y1], [z0, top]] = ranges;
  const cells = [ground.columns - 1, ground.rows - 1];
  const stride = Math.max(1, Math.max(...cells) / STEPS);
  const lift = LIFT * (top - z0);
  const eyeX = (camera[0] / aspect[0] + 0.5) * cells[0];
  const eyeY = (camera[1] / aspect[1] + 0.5) * cells[1];
  const eyeZ = (camera[2] / aspect[2] + 0.5) * (top - z0) + z0;
  return (x, y, z) => {
    let [across, along] = [((x - x0) / (x1 - x0)) * cells[0], ((y - y0) / (y1 - y0)) * cells[1]];
    let height = z + lift;
    if (height < heightAt(ground, across, along)) return true;
    const way = Math.max(Math.abs(eyeX - across), Math.abs(eyeY - along), 1);
    const steps = way / stride;
    const [dx, dy, dz] = [(eyeX - across) / steps, (eyeY - along) / steps, (eyeZ - height) / steps];
    for (let step = 1; step < steps && height <= top; step += 1) {
      across += dx;
      along += dy;
      height += dz;
      const surface = heightAt(ground, across, along);
      if (height < surface && surface < Infinity) return true;
      if (across < 0 || along < 0 || across > cells[0] || along > cells[1]) return false;
    }
    return false;
  };
}
