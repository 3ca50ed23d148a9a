// The lanes of a race, and what can be done to them; what changes them returns a patch.
import { keptBatch } from "./batch.js";
import { suited } from "./catalog.js";
import { freeSlot } from "./palette.js";
import { withNumber, withSchedule } from "./schedules.js";

const FIRST_LANES = ["gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"];
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
  change(state, key, ({ schedules }) => ({
    schedules: withSchedule(schedules, name, id, catalog),
  }));

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
