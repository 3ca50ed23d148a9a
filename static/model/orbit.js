// A camera that goes around what it looks at, nearer or further, and never below the surface.
import { subtract } from "./camera.js";

/** @import { Camera } from "./camera.js" */
/**
 * @typedef {object} Orbit where a camera stands; angles are degrees
 * @property {number[]} center what it looks at
 * @property {number} azimuth counted from x towards y
 * @property {number} elevation above the horizon
 * @property {number} distance
 */

const [LOWEST, HIGHEST] = [8, 86]; // degrees: below the surface one sees nothing of the walks
const [NEAREST, FARTHEST] = [0.8, 9];
const DEGREE = Math.PI / 180;

/** @type {(value: number, low: number, high: number) => number} */
const between = (value, low, high) => Math.min(high, Math.max(low, value));

/**
 * @param {Camera} camera
 * @returns {Orbit}
 */
export function orbitOf(camera) {
  const center = camera.slice(3, 6);
  const [x, y, z] = subtract(camera.slice(0, 3), center);
  return {
    center,
    azimuth: Math.atan2(y, x) / DEGREE,
    elevation: Math.atan2(z, Math.hypot(x, y)) / DEGREE,
    distance: Math.hypot(x, y, z),
  };
}

/**
 * @param {Orbit} orbit
 * @returns {Camera}
 */
export function cameraOn({ center, azimuth, elevation, distance }) {
  const [a, e] = [azimuth * DEGREE, elevation * DEGREE];
  const level = Math.cos(e);
  const way = [level * Math.cos(a), level * Math.sin(a), Math.sin(e)];
  return [...way.map((part, i) => center[i] + distance * part), ...center, 0, 0, 1];
}

/**
 * A camera further round by some degrees, and higher by some.
 * @param {Camera} camera
 * @param {number} around
 * @param {number} up
 */
export function turned(camera, around, up) {
  const { azimuth, elevation, ...rest } = orbitOf(camera);
  return cameraOn({
    ...rest,
    azimuth: azimuth + around,
    elevation: between(elevation + up, LOWEST, HIGHEST),
  });
}

/**
 * A camera from which everything is so many times larger.
 * @param {Camera} camera
 * @param {number} times
 */
export function zoomed(camera, times) {
  const { distance, ...rest } = orbitOf(camera);
  return cameraOn({ ...rest, distance: between(distance / times, NEAREST, FARTHEST) });
}

/**
 * A camera so many times as far away.
 * @param {Camera} camera
 * @param {number} times
 * @returns {Camera}
 */
export const further = (camera, times) => [
  ...camera.slice(0, 3).map((eye, i) => camera[3 + i] + times * (eye - camera[3 + i])),
  ...camera.slice(3),
];
