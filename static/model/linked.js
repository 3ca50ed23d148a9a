// Learning rates that are linked: moving one moves all by the same factor, so that their ratios,
// which may have been tuned rule by rule, stay.
import { round } from "./format.js";
import { RATE } from "./traits.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { Lane } from "./lanes.js" */
/** @import { State } from "./settings.js" */

/**
 * What linked rates went out from: kept, so that a slider that comes back brings all others back.
 * @typedef {object} Ratios
 * @property {Map<number, number>} rates by the keys of the lanes
 * @property {number} factor by which they have moved since
 */

const DIGITS = 4; // of a rate that follows
const SLACK = 1e-3; // of a rate: more than rounding can do

/**
 * Set one lane's rate and move the others along. Where another comes to the end of its range first,
 * all stop there: `held` is that lane, or nothing.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} key
 * @param {number} value
 */
export function moveTogether(state, catalog, key, value) {
  const { rates, factor: before } = ratiosOf(state);
  const wanted = value / (rates.get(key) ?? value);
  const ends = state.lanes
    .filter((lane) => rates.has(lane.key))
    .map((lane) => ({ lane, factor: nearest(wanted, range(lane, catalog, rates)) }));
  // what is nearest to where they stand is as far as all can go
  const { lane: first, factor } = ends.reduce((a, b) =>
    Math.abs(Math.log(b.factor / before)) < Math.abs(Math.log(a.factor / before)) ? b : a,
  );
  /** @type {(lane: Lane) => Lane} */
  const moved = (lane) => {
    const rate = rates.get(lane.key);
    if (rate === undefined) return lane;
    const exact = lane.key === key && factor === wanted;
    const now = exact ? value : round(rate * factor, DIGITS);
    return { ...lane, parameters: { ...lane.parameters, [RATE]: now } };
  };
  const patch = { lanes: state.lanes.map(moved), ratios: { rates, factor } };
  return { patch, held: factor === wanted ? undefined : first };
}

/**
 * Those that were kept, unless a lane has come or was set otherwise since.
 * @type {(state: State) => Ratios}
 */
function ratiosOf({ lanes, ratios }) {
  const having = lanes.filter(({ parameters }) => RATE in parameters);
  const stands = having.every(({ key, parameters: { [RATE]: rate } }) => {
    const base = ratios?.rates.get(key);
    return base && Math.abs(base * (ratios?.factor ?? 1) - rate) <= SLACK * rate;
  });
  if (ratios && stands) return ratios;
  return {
    rates: new Map(having.map(({ key, parameters }) => [key, parameters[RATE]])),
    factor: 1,
  };
}

/**
 * The factors by which a lane's rate may have moved.
 * @type {(lane: Lane, catalog: Catalog, rates: Map<number, number>) => [number, number]}
 */
function range({ key, optimizer }, catalog, rates) {
  const base = rates.get(key) ?? NaN;
  const rate = catalog.optimizer(optimizer).parameters.find(({ name }) => name === RATE);
  return rate ? [rate.low / base, rate.high / base] : [1, 1];
}

/** @type {(value: number, range: [number, number]) => number} */
const nearest = (value, [low, high]) => Math.min(high, Math.max(low, value));
