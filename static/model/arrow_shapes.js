// The shapes of a step's arrows, in the surface's own units, and what is said of each.
import { fieldOf } from "./arrows.js";
import { ellipse, levelLine, parabola } from "./ellipses.js";
import { formatNumber, readable } from "./format.js";
import { SYMBOLS } from "./lit.js";

/** @import { Optimizer, StateField } from "./catalog.js" */
/** @import { Point } from "./pixels.js" */
/** @import { StepTaken } from "./step_taken.js" */

/**
 * @typedef {object} Shape
 * @property {string} id
 * @property {string} symbol that lights up with it
 * @property {string} text of the legend
 * @property {string} [why] nothing of it is seen
 * @property {Point[]} [arrow] from and to
 * @property {Point[]} [line] a dashed one
 * @property {Point[]} [outline]
 * @property {boolean} [upright] whether the outline's second numbers are heights
 * @property {Point} [dot]
 */

const ROOTS = new Map([
  [-0.5, "1/√"],
  [0.5, "√"],
  [-1, "1/"],
  [1, ""],
]);

/** @type {(vector: Point, factor: number) => Point} */
const times = ([x, y], factor) => [factor * x, factor * y];

/** @type {(field: StateField) => [number, string]} the sign of its factor, and its name */
const signed = ({ times: words }) => (words.startsWith("-") ? [-1, words.slice(1)] : [1, words]);

/** @type {(factor: number | undefined) => string} */
const said = (factor) => formatNumber(factor, 3);

/** @type {Record<string, (step: StepTaken, field: StateField, flat: boolean) => Partial<Shape>>} */
const OF_STATE = {
  momentum(step, field) {
    const [sign, name] = signed(field);
    const factor = sign * (step.factor(name) ?? NaN);
    const text = `${said(factor)} ${field.name}`;
    const by = vectorOf(step, field);
    return by ? { text, arrow: [step.from, step.to(times(by, factor))] } : { text, why: WAITING };
  },
  look_ahead(step, field) {
    const { arrow, why } = OF_STATE.momentum(step, field, false);
    if (!arrow) return { text: "", why };
    return { text: "", dot: arrow[1], line: [arrow[1], step.to(step.moved)] };
  },
  stretch(step, field) {
    const text = `${ROOTS.get(field.power) ?? ""}${field.name}`;
    const by = vectorOf(step, field);
    if (!by) return { text, why: WAITING };
    const outline = ellipse(step.from, step.moved, [by[0] ** field.power, by[1] ** field.power]);
    return outline ? { text, outline } : { text, why: `${field.name} is 0` };
  },
  quadratic(step, field, flat) {
    const matrix = step.values(field);
    if (!matrix) return { text: "", why: WAITING };
    const share = step.factor(signed(field)[1]) ?? NaN;
    const centre = step.to(times(step.moved, 1 / share));
    const inverse = field.power < 0;
    return flat
      ? parabola(step.from, step.height, centre, inverse ? 1 / matrix[0] : matrix[0])
      : levelLine(step.from, centre, matrix, inverse);
  },
};
const WAITING = "on its way";

/** @type {(step: StepTaken, field: StateField) => Point | null} */
function vectorOf(step, field) {
  const values = step.values(field);
  return values?.length === 2 ? [values[0], values[1]] : null;
}

/**
 * The shape of something to be drawn of a step; nothing where the optimizer has none.
 * @param {string} id
 * @param {StepTaken} step
 * @param {Pick<Optimizer, "state">} optimizer
 * @param {boolean} flat whether the surface is a curve
 * @returns {Shape | null}
 */
export function shapeOf(id, step, optimizer, flat) {
  if (id === "step")
    return { id, symbol: SYMBOLS.step, text: "", arrow: [step.from, step.to(step.moved)] };
  if (id === "gradient") return gradient(step);
  const field = fieldOf(optimizer, id);
  if (!field || (id === "stretch" && flat)) return null;
  return { id, symbol: field.name, text: "", ...OF_STATE[id](step, field, flat) };
}

/** @type {(step: StepTaken) => Shape} */
function gradient(step) {
  const rate = step.factor("learning_rate") ?? 1; // a rule may have none
  const arrow = [step.from, step.to(times(step.gradient, -rate))];
  return { id: "gradient", symbol: SYMBOLS.gradient, text: `× ${said(rate)}`, arrow };
}

/** What a factor is called, as in "learning rate". */
export const factorName = (/** @type {StateField} */ field) => readable(signed(field)[1]);
