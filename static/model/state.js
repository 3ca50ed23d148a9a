// The settings of the page and what can be done to them; every function returns a patch.
import { fitting, keptBatch } from "./batch.js";
import { defaults, suited } from "./catalog.js";
import { freeSlot } from "./palette.js";
import { withNumber, withSchedule } from "./schedules.js";

const FIRST_LANES = ["gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"];
export const VIEWS = ["contour", "panels", "3d"];
export const CURVES = ["loss", "learning_rate", "momentum"];
const SETTINGS = ["surface", "surfaceParameters", "start", "steps", "seed", "noise"];
const OF_LANE = ["parameters", "schedules", "batch"]; // what a lane's walk depends on
let nextKey = 1;

/**
 * A lane: `key` names it while the page lives, `slot` gives its colour. `schedules` maps a
 * parameter to {schedule, parameters}; `batch` is null for the surface's usual one, and `lines`
 * says whether the contours that it sees are shown.
 */
export const createLane = (optimizer, parameters, slot) => ({
  key: nextKey++,
  optimizer,
  parameters,
  schedules: {},
  batch: null,
  slot,
  hidden: false,
  lines: false,
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
    const parameters = untouched ? suited(optimizer, to) : lane.parameters;
    const batch = fitting(lane.batch, to);
    return untouched || batch !== lane.batch ? { ...lane, parameters, batch } : lane;
  });
  const surfaceParameters = defaults(to);
  const steps = state.steps === from.steps ? to.steps : state.steps;
  const noise = to.examples ? 0 : state.noise; // real examples bring their own
  const race = { surface: id, surfaceParameters, start: to.start, steps, noise, lanes };
  return { ...race, box: null, camera: null };
}

const same = (a, b) => Object.keys(a).every((name) => a[name] === b[name]);

export function addLane(state, catalog, id) {
  const parameters = suited(catalog.optimizer(id), catalog.surface(state.surface));
  return { lanes: [...state.lanes, createLane(id, parameters, freeSlot(state.lanes))] };
}

export function duplicateLane(state, key) {
  const at = state.lanes.findIndex((lane) => lane.key === key);
  const copy = { ...state.lanes[at], key: nextKey++, slot: freeSlot(state.lanes), hidden: false };
  return { lanes: state.lanes.toSpliced(at + 1, 0, copy) };
}

export const removeLane = (state, key) => ({
  lanes: state.lanes.filter((lane) => lane.key !== key),
});

const change = (state, key, patch) => ({
  lanes: state.lanes.map((lane) => (lane.key === key ? { ...lane, ...patch(lane) } : lane)),
});

export const toggleLane = (state, key) => change(state, key, ({ hidden }) => ({ hidden: !hidden }));

export const toggleLines = (state, key) => change(state, key, ({ lines }) => ({ lines: !lines }));

/** Put a schedule on one of a lane's parameters, or take it off. */
export const chooseSchedule = (state, catalog, key, name, id) =>
  change(state, key, ({ schedules }) => ({ schedules: withSchedule(schedules, name, id, catalog) }));

/** Set one number of the schedule on one of a lane's parameters. */
export const tuneSchedule = (state, key, name, param, value) =>
  change(state, key, ({ schedules }) => ({ schedules: withNumber(schedules, name, param, value) }));

/** Set the size of a lane's batches; 0 is the full batch. */
export const setBatch = (state, catalog, key, size) =>
  change(state, key, () => ({ batch: keptBatch(size, catalog.surface(state.surface)) }));

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

/** The request that computes the race of a state, with the lanes in order and their inner state. */
export const raceOf = (state, inner) => ({
  surface: state.surface,
  surface_parameters: state.surfaceParameters,
  start: state.start,
  steps: state.steps,
  seed: state.seed,
  noise: state.noise,
  state: inner,
  lanes: state.lanes.map(({ optimizer, parameters, schedules, batch }) => ({
    optimizer,
    parameters,
    schedules,
    batch_size: batch,
  })),
});

/** Whether a race has to be computed anew: not where lanes only hide, show or leave. */
export function needsRace(state, old) {
  if (SETTINGS.some((name) => state[name] !== old[name])) return true;
  if (state.lanes === old.lanes || !state.lanes.length) return false;
  const before = new Map(old.lanes.map((lane) => [lane.key, lane]));
  return state.lanes.some((lane) => OF_LANE.some((name) => before.get(lane.key)?.[name] !== lane[name]));
}
