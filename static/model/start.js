// Where a race starts: at the surface's own start unless moved. It turns with the surface.

/** @import { Surface, Values } from "./catalog.js" */
/** @import { Point } from "./pixels.js" */
/** @import { State } from "./settings.js" */

/**
 * Where a race starts on a surface of this shape unless it says where; as `Surface.own_start`.
 * @param {Surface} surface
 * @param {Values} shape its parameters
 * @returns {Point}
 */
export function ownStart({ start, turned_by }, shape) {
  return turned_by === null ? start : turned(start, shape[turned_by]);
}

/**
 * The patch for one parameter of the surface: where it turns the surface, the start turns too.
 * @param {State} state
 * @param {Surface} surface
 * @param {string} name
 * @param {number} value
 * @returns {Partial<State>}
 */
export function shaped(state, surface, name, value) {
  const before = state.surfaceParameters;
  const surfaceParameters = { ...before, [name]: value };
  if (name !== surface.turned_by) return { surfaceParameters };
  const own = samePoint(state.start, ownStart(surface, before));
  const start = own
    ? ownStart(surface, surfaceParameters) // not by steps, whose rounding would add up
    : turned(state.start, value - before[name]);
  return { surfaceParameters, start };
}

/** @type {(a: Point, b: Point) => boolean} */
export const samePoint = (a, b) => a.every((value, i) => value === b[i]);

/** @type {(point: Point, degrees: number) => Point} */
function turned([x, y], degrees) {
  const theta = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
  return [x * cos - y * sin, x * sin + y * cos];
}
