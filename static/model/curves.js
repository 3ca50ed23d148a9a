// The curves over the steps: which there are, and what each shows of a lane.
import { distance, effective, gradientNorm, stepLength } from "./measures.js";
import { networkCurves } from "./network_curves.js";
import { LEARNING_RATE, MOMENTUM } from "./rate_curves.js";

/** @import { Catalog, Surface } from "./catalog.js" */
/** @import { Box, Interval } from "./pixels.js" */
/** @import { Race } from "./race.js" */
/** @import { State } from "./settings.js" */
/** @import { Sharpness } from "./sharpness.js" */

const [LOWEST, HIGHEST] = [1e-45, 1e300]; // zero leaves a log scale at the bottom, infinity on top

/** @typedef {(race: Race, key: number) => Float32Array | undefined} Values of a lane, where it has any */

/**
 * @typedef {object} Curve
 * @property {string} id
 * @property {string} title
 * @property {string} group of the menu
 * @property {string} axis what the axis is called
 * @property {string} label
 * @property {boolean} log whether its own axis is one of powers of ten
 * @property {Values} values
 * @property {Values} [beside] of the test part, in the same picture
 * @property {string} [thin] what that is of instead
 * @property {boolean} [share] whether its values are shares of a whole
 * @property {(race: Race, key: number) => Sharpness | undefined} [edge] what it is to be compared with
 * @property {(state: State) => {key: number} | undefined} [of] the one lane that it is of
 * @property {Values} [told] what a reader is told of them, where it is something else
 * @property {string} [parameter] that a lane must have
 * @property {boolean} [exact] whether it is known at every step, of a training too
 * @property {"state" | "measures"} [needs] what a race must be asked for
 */

/** @type {Curve[]} the first one stands in for what there is not */
export const CURVES = [
  {
    id: "loss",
    title: "Loss",
    group: "",
    axis: "f − min f",
    label: "Loss above the minimum of each lane over the steps",
    log: true,
    values: (race, key) => race.lane(key)?.gap,
  },
  {
    id: "distance",
    title: "Distance to a minimum",
    group: "The walk",
    axis: "distance",
    label: "Distance of each lane to the nearest minimum over the steps",
    log: true,
    values: distance,
    needs: "measures",
  },
  {
    id: "gradient",
    title: "Gradient norm",
    group: "The walk",
    axis: "‖∇f‖",
    label: "Length of the gradient of each lane over the steps, without noise",
    log: true,
    values: gradientNorm,
  },
  {
    id: "step",
    title: "Step length",
    group: "The walk",
    axis: "step length",
    label: "Length of each lane's steps",
    log: true,
    values: stepLength,
    needs: "measures",
  },
  LEARNING_RATE,
  ...["x", "y"].map((axis) => effectiveRate(axis)),
  MOMENTUM,
];

/**
 * @param {string} axis
 * @returns {Curve}
 */
function effectiveRate(axis) {
  return {
    id: `effective.${axis}`,
    title: `Effective rate along ${axis}`,
    group: "Rates",
    axis: `step ÷ −∇f, ${axis}`,
    label: `Effective learning rate of each lane along ${axis}: its step over minus the slope; none where the slope is zero`,
    log: true,
    values: (race, key) => effective(race, key, axis),
    needs: "measures",
  };
}

/**
 * A number that optimizers keep, by the column of a race that holds it: "m.x", "H.xy", "a".
 * @param {string} id
 * @returns {Curve}
 */
export function stateCurve(id) {
  const [name, axes = ""] = id.split(".");
  const title = [name, axes.length === 1 ? `along ${axes}` : axes].filter(Boolean).join(" ");
  return {
    id,
    title,
    group: "Inner state",
    axis: title,
    label: `${title}, of the inner state of each lane that keeps it, over the steps`,
    log: false,
    values: (race, key) => race.lane(key)?.own[id],
    needs: "state",
  };
}

/**
 * The columns of inner state that some optimizers keep.
 * @param {Pick<Catalog, "optimizers">} catalog
 * @param {string[]} [of] the ids of those; all where left out
 */
export const stateColumns = ({ optimizers }, of) => [
  ...new Set(
    optimizers
      .filter(({ id }) => !of || of.includes(id))
      .flatMap(({ state }) => state.flatMap(({ columns }) => columns)),
  ),
];

/**
 * All that a surface can show, but for inner state; the first one stands in for what there is not.
 * @param {Pick<Surface, "network">} [surface]
 */
const tableOf = (surface) => (surface?.network ? networkCurves(surface.network) : CURVES);

/**
 * The curve of an id on a surface, or the first one where it is of another kind of surface.
 * @param {string} id
 * @param {Pick<Surface, "network">} [surface]
 */
export function curveOf(id, surface) {
  const table = tableOf(surface);
  const known = table.find((curve) => curve.id === id);
  return known ?? (surface?.network ? table[0] : stateCurve(id));
}

/**
 * The ids of all the curves that a surface has, whatever its lanes.
 * @param {Catalog} catalog
 * @param {Pick<Surface, "network">} surface
 */
export const curveIds = (catalog, surface) => [
  ...tableOf(surface).map(({ id }) => id),
  ...(surface.network ? [] : stateColumns(catalog)),
];

/**
 * The curves that lanes have, and the one that is shown anyway.
 * @param {Pick<State, "lanes" | "curve" | "surface">} state
 * @param {Catalog} catalog
 */
export function curvesOf(state, catalog) {
  const surface = catalog.surface(state.surface);
  const used = state.lanes.map(({ optimizer }) => optimizer);
  const owned = used.flatMap((id) => catalog.optimizer(id).parameters.map(({ name }) => name));
  const had = tableOf(surface).filter(({ parameter }) => !parameter || owned.includes(parameter));
  const kept = surface.network ? [] : stateColumns(catalog, used).map(stateCurve);
  const [all, shown] = [[...had, ...kept], curveOf(state.curve, surface)];
  return all.some(({ id }) => id === shown.id) ? all : [...all, shown];
}

/**
 * The curve on show.
 * @param {Pick<State, "curve" | "surface">} state
 * @param {Pick<Catalog, "surface">} catalog
 */
export const shownCurve = (state, catalog) => curveOf(state.curve, catalog.surface(state.surface));

/**
 * Whether a curve's axis is one of powers of ten.
 * @param {Pick<State, "axis">} state
 * @param {Pick<Curve, "log">} curve
 */
export const isLog = ({ axis }, { log }) => (axis ? axis === "log" : log);

/**
 * Pixels of a curve's values, rows 0..end of so many steps, in a box whose axis shows a range.
 * What a log scale has no place for is left out, but for rounding errors around zero.
 * @param {ArrayLike<number>} values
 * @param {number} end
 * @param {{steps: number, box: Box, range: Interval, log: boolean, zero?: number}} axes `zero` is
 *   how far below it counts as zero
 */
export function curvePixels(values, end, { steps, box, range, log, zero = 0 }) {
  const points = new Float64Array(2 * (end + 2)).fill(NaN);
  const { left, right, top, bottom } = box;
  const [low, high] = range;
  for (let row = 0; row <= end; row += 1) {
    const value = values[row];
    if (log && value < -zero) continue;
    const level = log ? Math.log10(Math.min(Math.max(value, LOWEST), HIGHEST)) : value;
    points[2 * row] = left + (row / steps) * (right - left);
    points[2 * row + 1] = bottom - ((level - low) / (high - low)) * (bottom - top);
  }
  return points;
}
