// The settings of the page are its state: what the store holds and a link says. What concerns its
// lanes only is in lanes.js.
import { fitting } from "./batch.js";
import { keptBelow } from "./below.js";
import { defaults, suited } from "./catalog.js";
import { curveIds } from "./curves.js";
import { ownStart } from "./start.js";

/** @import { Camera } from "./camera.js" */
/** @import { Catalog, Values } from "./catalog.js" */
/** @import { Lane } from "./lanes.js" */
/** @import { Ratios } from "./linked.js" */
/** @import { Point, Range } from "./pixels.js" */
/** @import { Ends } from "./planes.js" */

/**
 * @typedef {object} State
 * @property {string} surface
 * @property {Values} surfaceParameters
 * @property {Point} start
 * @property {number} steps
 * @property {number} seed
 * @property {number} noise
 * @property {number} tolerance of the start's height above a minimum: a loss that stays within has
 *   arrived
 * @property {Lane[]} lanes
 * @property {number | null} chosen the key of the lane that is looked into; null for the first
 * @property {boolean} linked whether learning rates move together
 * @property {Ratios} [ratios] of linked rates, once they have moved
 * @property {string} view
 * @property {string} plane in which a network’s landscape is seen
 * @property {Ends | null} ends the lanes whose ends it runs through; null for the first two shown
 * @property {boolean} names whether the names of the lanes stand on the stage
 * @property {string[]} arrows what is drawn of the chosen lane's step, in the order of ARROWS
 * @property {string} below what stands below the stage
 * @property {string} section of what a network has learned
 * @property {string} curve
 * @property {string | null} axis "linear" or "log"; null for the curve's own
 * @property {boolean} future whether the curves show faintly what is still to come
 * @property {Range | null} box what must be seen; null for the domain
 * @property {Camera | null} camera null for where it first stands
 */

/**
 * The patch for another surface: its own start and shape; lanes not changed by hand get
 * what suits it.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {string} id
 * @returns {Partial<State>}
 */
export function chooseSurface(state, catalog, id) {
  const [from, to] = [catalog.surface(state.surface), catalog.surface(id)];
  const lanes = state.lanes.map((lane) => {
    const optimizer = catalog.optimizer(lane.optimizer);
    const untouched = same(lane.parameters, suited(optimizer, from));
    const parameters = untouched ? suited(optimizer, to) : lane.parameters;
    const batch = fitting(lane.batch, to);
    return untouched || batch !== lane.batch ? { ...lane, parameters, batch } : lane;
  });
  const surfaceParameters = defaults(to);
  const steps = state.steps === from.steps ? to.steps : state.steps;
  const noise = state.noise > to.largest_noise ? 0 : state.noise;
  const start = ownStart(to, surfaceParameters);
  const race = { surface: id, surfaceParameters, start, steps, noise, lanes };
  const shows = curveIds(catalog, to).includes(state.curve) ? {} : { curve: "loss", axis: null };
  const below = keptBelow(state.below, to);
  return { ...race, ...shows, below, box: null, camera: null };
}

/** @type {(a: Values, b: Values) => boolean} */
const same = (a, b) => Object.keys(a).every((name) => a[name] === b[name]);
