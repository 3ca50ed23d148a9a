// Where Plotly's 3-D scene puts a point on the screen, from its public camera: a perspective of
// 45 degrees upright, looking from `eye` to `center`, the axes' box being `aspect` in size around
// the origin.

/** @import { Interval, Point } from "./pixels.js" */
/** @typedef {number[]} Camera nine numbers: eye, center, up */
/** @typedef {Record<string, {x: number, y: number, z: number}>} PlotlyCamera */

/** @type {(a: number[], b: number[]) => number[]} */
export const subtract = (a, b) => a.map((v, i) => v - b[i]);
/** @type {(a: number[], b: number[]) => number} */
const dot = (a, b) => a.reduce((sum, v, i) => sum + v * b[i], 0);
/** @type {(a: number[], b: number[]) => number[]} */
const cross = ([a, b, c], [d, e, f]) => [b * f - c * e, c * d - a * f, a * e - b * d];
/** @type {(a: number[]) => number[]} */
const unit = (a) => a.map((v) => v / Math.hypot(...a));
const FOCAL = 1 / Math.tan(Math.PI / 8);

const NAMES = ["eye", "center", "up"];

/**
 * Nine numbers (eye, center, up) as Plotly's camera, and back.
 * @type {(camera: Camera) => PlotlyCamera}
 */
export const toPlotly = (numbers) =>
  Object.fromEntries(
    NAMES.map((name, i) => {
      const [x, y, z] = numbers.slice(3 * i, 3 * i + 3);
      return [name, { x, y, z }];
    }),
  );

/**
 * Whether a camera can see: eye and center differ, and up is not along the line of sight.
 * @param {Camera} camera
 */
export function projects(camera) {
  const back = subtract(camera.slice(0, 3), camera.slice(3, 6));
  return Math.hypot(...cross(camera.slice(6, 9), back)) > 1e-9;
}

/**
 * A function from (x, y, z) within `ranges` to pixels, for a scene of width x height.
 * @param {Camera} camera
 * @param {Interval[]} ranges of x, y and z
 * @param {number[]} aspect
 * @param {number} width
 * @param {number} height
 * @returns {(x: number, y: number, z: number) => Point}
 */
export function projector(camera, ranges, aspect, width, height) {
  const [eye, center, up] = [camera.slice(0, 3), camera.slice(3, 6), camera.slice(6, 9)];
  const back = unit(subtract(eye, center));
  const right = unit(cross(up, back));
  const above = cross(back, right);
  const [tx, ty, tz] = [dot(right, eye), dot(above, eye), dot(back, eye)];
  const [[x0, x1], [y0, y1], [z0, z1]] = ranges;
  return (x, y, z) => {
    const p = [
      ((x - x0) / (x1 - x0) - 0.5) * aspect[0],
      ((y - y0) / (y1 - y0) - 0.5) * aspect[1],
      ((z - z0) / (z1 - z0) - 0.5) * aspect[2],
    ];
    const depth = tz - dot(back, p);
    const scale = (FOCAL * height) / 2 / depth;
    return [width / 2 + (dot(right, p) - tx) * scale, height / 2 - (dot(above, p) - ty) * scale];
  };
}
