// The curves over the steps: which there are, and what each shows of a lane.
import { distance, effective, gradientNorm, stepLength } from "./measures.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { Box, Interval } from "./pixels.js" */
/** @import { Race } from "./race.js" */
/** @import { State } from "./settings.js" */

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
 * @property {Values} [told] what a reader is told of them, where it is something else
 * @property {string} [parameter] that a lane must have
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
  {
    id: "learning_rate",
    title: "Learning rate",
    group: "Rates",
    axis: "× the rate set",
    label: "Learning rate of each lane over the steps, as a multiple of what is set",
    log: false,
    values: scheduled, // lanes differ a thousandfold, and a log scale bends every schedule
    told: (race, key) => race.parameter(key, "learning_rate"),
    parameter: "learning_rate",
  },
  ...["x", "y"].map((axis) => effectiveRate(axis)),
  {
    id: "momentum",
    title: "Momentum",
    group: "Rates",
    axis: "momentum",
    label: "Momentum of each lane over the steps",
    log: false,
    values: (race, key) => race.parameter(key, "momentum"),
    parameter: "momentum",
  },
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
 * What a schedule multiplies a lane's learning rate by.
 * @param {Race} race
 * @param {number} key
 */
function scheduled(race, key) {
  const set = race.lane(key)?.parameters.learning_rate;
  return set ? race.parameter(key, "learning_rate")?.map((value) => value / set) : undefined;
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

/** @type {(id: string) => Curve} */
export const curveOf = (id) => CURVES.find((curve) => curve.id === id) ?? stateCurve(id);

/**
 * The curves that lanes have, and the one that is shown anyway.
 * @param {Pick<State, "lanes" | "curve">} state
 * @param {Catalog} catalog
 */
export function curvesOf({ lanes, curve }, catalog) {
  const used = lanes.map(({ optimizer }) => optimizer);
  const owned = used.flatMap((id) => catalog.optimizer(id).parameters.map(({ name }) => name));
  const had = CURVES.filter(({ parameter }) => !parameter || owned.includes(parameter));
  const all = [...had, ...stateColumns(catalog, used).map(stateCurve)];
  return all.some(({ id }) => id === curve) ? all : [...all, curveOf(curve)];
}

/**
 * Whether the axis of the curve on show is one of powers of ten.
 * @param {Pick<State, "curve" | "axis">} state
 */
export const isLog = ({ curve, axis }) => (axis ? axis === "log" : curveOf(curve).log);

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
