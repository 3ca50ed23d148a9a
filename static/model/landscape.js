// The landscape of a network: its loss over a plane in weight space, and the lanes' paths in it. A
// path is shown at its true loss; the slice is the loss of the plane's point below it.
import { chosenLane } from "./chosen.js";
import { endsOf, ofOneLane, planeOf } from "./planes.js";

/** @import { ContourLevels, Grid } from "./heights.js" */
/** @import { Interval, Range } from "./pixels.js" */
/** @import { Race } from "./race.js" */
/** @import { RaceRequest } from "./race_request.js" */
/** @import { State } from "./settings.js" */
/** @typedef {{shape: number[], data: ArrayLike<number>}} Paths of shape [lanes, rows, 3]: x, y and the slice */

/**
 * @typedef {object} LandscapeHead
 * @property {string} plane
 * @property {[string, string]} axes
 * @property {Interval | null} explained shares of the variance of the paths
 * @property {number[]} outside the share of each lane's path that lies outside the plane
 * @property {Interval | null} curvatures along the two directions
 * @property {number | null} barrier how much higher than at the higher end the loss is between two
 * @property {Interval} x
 * @property {Interval} y
 * @property {ContourLevels} levels
 * @property {number[]} steps that the rows of the paths were kept at
 */
/** @typedef {LandscapeHead & {paths: Paths, rows: number, columns: number, heights: Float32Array}} LandscapeAnswer */

/**
 * @typedef {object} Plane which one, through what
 * @property {string} plane
 * @property {[number, number]} [ends] places of two lanes
 * @property {number} [lane] the place of one
 */
/** @typedef {{x: Interval | null, y: Interval | null, aspect: number | null}} Piece of the plane; null fits the paths */
/** @typedef {{columns: number, rows: number, slices: boolean}} Grain */
/** @typedef {Plane & Piece & Grain & {race: RaceRequest}} LandscapeRequest */

/** @type {Grain} at once */
export const COARSE = { columns: 11, rows: 11, slices: false };
/** @type {Grain} in a moment */
export const FINE = { columns: 41, rows: 41, slices: true };

/**
 * The plane that a state shows of a race. Without two lanes that train none runs through two ends: it
 * is that of the principal components.
 * @param {State} state
 * @param {Race} race
 * @returns {Plane}
 */
export function planeIn(state, { keys }) {
  const plane = planeOf(state).id;
  const placeOf = (/** @type {number} */ key) => keys.indexOf(key);
  if (ofOneLane(plane)) return { plane, lane: Math.max(0, placeOf(chosenLane(state)?.key ?? NaN)) };
  if (plane !== "ends") return { plane };
  const lanes = state.lanes.filter(({ key }) => keys.includes(key));
  const [first, second] = endsOf({ ...state, lanes })?.map(placeOf) ?? [-1, -1];
  return first < 0 || second < 0 ? { plane: "principal" } : { plane, ends: [first, second] };
}

/**
 * The piece of the plane that is asked for: one that was zoomed to, else what holds all paths in a
 * picture so many times as wide as high.
 * @param {Range | null} range
 * @param {number} aspect
 * @returns {Piece}
 */
export const pieceOf = (range, aspect) =>
  range ? { ...range, aspect: null } : { x: null, y: null, aspect };

/**
 * The heights of an answer, as those of a surface.
 * @param {LandscapeAnswer} answer
 * @param {string} surface its id
 * @param {Race} race
 * @returns {Grid}
 */
export function gridOf({ x, y, rows, columns, heights, levels }, surface, race) {
  const reach = lossesOf(race);
  return { surface, x, y, rows, columns, heights, levels, minimum: null, stationary: [], reach };
}

/** @type {(race: Race) => Interval} the lowest and the highest loss of all lanes */
function lossesOf(race) {
  let [low, high] = [Infinity, -Infinity];
  for (const { f } of race.lanes)
    for (const loss of f) {
      if (loss < low) low = loss;
      if (loss > high && loss < Infinity) high = loss;
    }
  return [low, high];
}

/**
 * A lane's path: where it is in the plane at the measured steps, and the slice there.
 * @param {Pick<LandscapeAnswer, "paths">} answer
 * @param {number} place of the lane
 */
export function pathOf({ paths: { shape, data } }, place) {
  const [, rows, width] = shape;
  /** @type {(column: number) => number[]} */
  const column = (column) =>
    Array.from({ length: rows }, (_, row) => data[(place * rows + row) * width + column]);
  return { xs: column(0), ys: column(1), slices: column(2) };
}

/**
 * A lane's true loss and the slice's under it, at the last measured step up to a step; NaN where it
 * has diverged, the slice also while it is not known yet.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 */
export function twoLosses(race, key, step) {
  const lane = race.lane(key);
  const row = race.measuredAt(step);
  return { loss: lane?.f[row] ?? NaN, slice: lane?.slice?.[row] ?? NaN };
}
