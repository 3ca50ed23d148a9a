// The settings of the page and what can be done to them; every function returns a patch.
import { defaults, suited } from "./catalog.js";
import { freeSlot } from "./palette.js";

const FIRST_LANES = ["gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"];
export const VIEWS = ["contour", "panels", "3d"];
let nextKey = 1;

/** A lane: `key` names it while the page lives, `slot` gives its colour. */
export const createLane = (optimizer, parameters, slot, hidden = false) => ({
  key: nextKey++,
  optimizer,
  parameters,
  slot,
  hidden,
});

/** The lanes that a surface is first shown with. */
export const firstLanes = (catalog, surface) =>
  FIRST_LANES.filter((id) => catalog.optimizer(id)).map((id, slot) =>
    createLane(id, suited(catalog.optimizer(id), surface), slot),
  );

/** Another surface: its own start and shape; what nobody touched follows it. */
export function chooseSurface(state, catalog, id) {
  const [from, to] = [catalog.surface(state.surface), catalog.surface(id)];
  const lanes = state.lanes.map((lane) => {
    const optimizer = catalog.optimizer(lane.optimizer);
    const untouched = same(lane.parameters, suited(optimizer, from));
    return untouched ? { ...lane, parameters: suited(optimizer, to) } : lane;
  });
  const surfaceParameters = defaults(to);
  const steps = state.steps === from.steps ? to.steps : state.steps;
  return { surface: id, surfaceParameters, start: to.start, steps, lanes, box: null, camera: null };
}

const same = (a, b) => Object.keys(a).every((name) => a[name] === b[name]);

export function addLane(state, catalog, id) {
  const parameters = suited(catalog.optimizer(id), catalog.surface(state.surface));
  return { lanes: [...state.lanes, createLane(id, parameters, freeSlot(state.lanes))] };
}

export function duplicateLane(state, key) {
  const at = state.lanes.findIndex((lane) => lane.key === key);
  const { optimizer, parameters } = state.lanes[at];
  const copy = createLane(optimizer, { ...parameters }, freeSlot(state.lanes));
  return { lanes: state.lanes.toSpliced(at + 1, 0, copy) };
}

export const removeLane = (state, key) => ({
  lanes: state.lanes.filter((lane) => lane.key !== key),
});

export const toggleLane = (state, key) => ({
  lanes: state.lanes.map((lane) =>
    lane.key === key ? { ...lane, hidden: !lane.hidden } : lane,
  ),
});

/** Set one parameter of a lane; a linked learning rate moves in every lane that has one. */
export function setParameter(state, key, name, value) {
  const together = state.linked && name === "learning_rate";
  const moves = (lane) => lane.key === key || (together && name in lane.parameters);
  return {
    lanes: state.lanes.map((lane) =>
      moves(lane) ? { ...lane, parameters: { ...lane.parameters, [name]: value } } : lane,
    ),
  };
}

/** What each lane is called: its optimizer's title, counted from the second of a kind on. */
export function laneTitles(state, catalog) {
  const seen = new Map();
  return state.lanes.map((lane) => {
    const count = (seen.get(lane.optimizer) ?? 0) + 1;
    seen.set(lane.optimizer, count);
    const { title } = catalog.optimizer(lane.optimizer);
    return count > 1 ? `${title} ${count}` : title;
  });
}

/** The request that computes the race of a state, with the lanes in order. */
export const raceOf = (state) => ({
  surface: state.surface,
  surface_parameters: state.surfaceParameters,
  start: state.start,
  steps: state.steps,
  seed: state.seed,
  noise: state.noise,
  lanes: state.lanes.map(({ optimizer, parameters }) => ({ optimizer, parameters })),
});
