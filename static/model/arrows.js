// What can be drawn on the surface of a lane's step: which there are, which a lane has, and when
// its inner state is needed for them.
import { chosenLane } from "./chosen.js";

/** @import { Catalog, Optimizer, StateField } from "./catalog.js" */
/** @import { State } from "./settings.js" */

/**
 * Those drawn first lie lowest; `word` is what the stage calls it.
 * @type {{id: string, title: string, word: string, says: string}[]}
 */
export const ARROWS = [
  {
    id: "quadratic",
    title: "Local quadratic",
    word: "Quadratic",
    says: "The quadratic that the step is aimed by: its level line and its minimum.",
  },
  {
    id: "stretch",
    title: "Stretch of the axes",
    word: "Stretch",
    says: "How unequal the strides of the two coordinates are; it runs through the step's end.",
  },
  {
    id: "gradient",
    title: "Minus gradient",
    word: "−Gradient",
    says: "The slope where the step was taken, without noise, times minus the learning rate.",
  },
  {
    id: "momentum",
    title: "Momentum",
    word: "Momentum",
    says: "The velocity, or the average of gradients, where it takes the walk.",
  },
  {
    id: "look_ahead",
    title: "Look-ahead point",
    word: "Look-ahead",
    says: "Where the slope is taken, and the rest of the step from there.",
  },
  {
    id: "step",
    title: "Step taken",
    word: "Step",
    says: "From where it was taken to where it led.",
  },
];

/** @type {Record<StateField["drawn"], string[]>} what comes of a field */
const OF_FIELD = {
  arrow: ["momentum"],
  point: ["momentum", "look_ahead"],
  stretch: ["stretch"],
  quadratic: ["quadratic"],
  none: [],
};

/**
 * The field that something is drawn of, where an optimizer has one.
 * @param {Pick<Optimizer, "state">} optimizer
 * @param {string} id
 */
export const fieldOf = ({ state }, id) => state.find(({ drawn }) => OF_FIELD[drawn].includes(id));

/**
 * Whether something can be drawn of an optimizer's step on a surface.
 * @param {Pick<Optimizer, "state">} optimizer
 * @param {1 | 2} dimensions of the surface: a curve has one axis only
 * @param {string} id
 */
export const has = (optimizer, dimensions, id) =>
  id === "gradient" || id === "step"
    ? true
    : fieldOf(optimizer, id) !== undefined && !(id === "stretch" && dimensions === 1);

/**
 * Whether what is to be drawn needs the inner state of the chosen lane.
 * @param {Pick<State, "arrows" | "lanes" | "chosen">} state
 * @param {Pick<Catalog, "optimizer">} catalog
 */
export function arrowsNeedState(state, catalog) {
  const lane = chosenLane(state);
  if (!lane || !state.arrows.length) return false;
  const optimizer = catalog.optimizer(lane.optimizer);
  return state.arrows.some((id) => fieldOf(optimizer, id));
}

/**
 * The arrows with one of them switched on or off, in their order.
 * @param {string[]} arrows
 * @param {string} id
 */
export const switched = (arrows, id) =>
  ARROWS.map((arrow) => arrow.id).filter((one) => arrows.includes(one) !== (one === id));
