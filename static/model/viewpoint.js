// From where a surface is first seen: from where most of it shows, its minima and valleys before its
// heights.
import { cameraOn } from "./orbit.js";
import { Sight } from "./sight.js";

/** @import { Camera } from "./camera.js" */
/** @import { SceneBox } from "./cover.js" */
/** @import { Picture } from "./heights.js" */
/** @typedef {{azimuth: number, elevation: number}} Viewpoint in degrees */

// from the front, as the contours lie, and a little from the side; the first ones where alike
const AZIMUTHS = [300, 240, 315, 225, 330, 210];
const ELEVATIONS = [28, 36, 44, 52, 60];
/** @type {Viewpoint} where nothing is known of a surface */
export const FIRST_VIEWPOINT = { azimuth: AZIMUTHS[0], elevation: ELEVATIONS[1] };
const PER_DEGREE = 0.008; // what must be gained to look down steeper: the relief is seen less
const MINIMA = 0.3; // how much it counts that all minima are seen
const DEEP = 3; // how much more a valley counts than a peak, as an exponent
const SPARSE = 20; // points that are looked at, along each axis
const DISTANCE = 2.2; // about that of a picture

/**
 * @param {Picture} picture
 * @param {SceneBox} box
 * @returns {Viewpoint}
 */
export function viewpoint(picture, box) {
  const points = samples(picture, box);
  let [best, most] = [FIRST_VIEWPOINT, -Infinity];
  for (const elevation of ELEVATIONS)
    for (const azimuth of AZIMUTHS) {
      const camera = cameraOn({ center: [0, 0, 0], azimuth, elevation, distance: DISTANCE });
      const seen = shown(picture, box, camera, points) - PER_DEGREE * elevation;
      if (seen > most) [best, most] = [{ azimuth, elevation }, seen];
    }
  return best;
}

/** @typedef {{at: number[], weight: number, slope: number[]}} Sample a point of the surface */

/**
 * Points of the surface, their weights summing to one, and how it slopes there in the box.
 * @param {Picture} picture
 * @param {SceneBox} box
 * @returns {Sample[]}
 */
function samples({ relief, levels, low, high, rows, columns }, { ranges, aspect }) {
  const [[x0, x1], [y0, y1], [z0, z1]] = ranges;
  const [dx, dy] = [aspect[0] / (columns - 1), aspect[1] / (rows - 1)];
  const size = aspect[2] / (z1 - z0);
  const stride = Math.max(1, Math.floor(Math.max(rows, columns) / SPARSE));
  /** @type {Sample[]} */
  const found = [];
  for (let j = 1; j < rows - 1; j += stride)
    for (let i = 1; i < columns - 1; i += stride) {
      const n = j * columns + i;
      const [x, y] = [i / (columns - 1), j / (rows - 1)];
      const sx = ((relief[n + 1] - relief[n - 1]) / 2 / dx) * size;
      const sy = ((relief[n + columns] - relief[n - columns]) / 2 / dy) * size;
      const weight = Math.exp((-DEEP * (levels[n] - low)) / (high - low));
      if (!Number.isFinite(sx + sy + weight)) continue;
      found.push({
        at: [x0 + x * (x1 - x0), y0 + y * (y1 - y0), relief[n]],
        weight,
        slope: [sx, sy],
      });
    }
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found.map((sample) => ({ ...sample, weight: sample.weight / total }));
}

/**
 * How much is seen: of the points, and not at a grazing angle, and of the minima.
 * @param {Picture} picture
 * @param {SceneBox} box
 * @param {Camera} camera
 * @param {Sample[]} points
 */
function shown(picture, box, camera, points) {
  const sight = new Sight(picture, box, camera, 1, 1);
  const length = Math.hypot(camera[0], camera[1], camera[2]);
  const minima = picture.stationary.filter(({ kind }) => kind === "minimum");
  const seen = minima.filter((point) => Number.isFinite(sight.spot(point)[0]));
  let sum = minima.length ? (MINIMA * seen.length) / minima.length : 0;
  for (const { at, weight, slope } of points) {
    const towards = camera[2] - slope[0] * camera[0] - slope[1] * camera[1];
    const facing = towards / length / Math.hypot(1, slope[0], slope[1]);
    if (facing > 0 && !sight.hidden(at[0], at[1], at[2])) sum += weight * Math.sqrt(facing);
  }
  return sum;
}
