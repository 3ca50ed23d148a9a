// The request for a race, and when a new one is needed.

/** @import { Lane } from "./lanes.js" */
/** @import { State } from "./settings.js" */
/** @typedef {ReturnType<typeof raceRequest>} RaceRequest */

/** @type {(keyof State)[]} */
const OF_RACE = ["surface", "surfaceParameters", "start", "steps", "seed", "noise", "tolerance"];
/** @type {(keyof Lane)[]} */
const OF_LANE = ["optimizer", "parameters", "schedules", "batch", "branch"]; // what a lane's walk depends on

/** @type {(lanes: Lane[], key: number) => number} */
const placeOf = (lanes, key) => lanes.findIndex((lane) => lane.key === key);

/**
 * The request for the race of a state, with the lanes in order; `inner` adds their inner state, and
 * `measures` how far each step went.
 * @param {State} state
 * @param {boolean} inner
 * @param {boolean} measures
 */
export const raceRequest = (state, inner, measures = false) => ({
  surface: state.surface,
  surface_parameters: state.surfaceParameters,
  start: state.start,
  steps: state.steps,
  seed: state.seed,
  noise: state.noise,
  tolerance: state.tolerance,
  state: inner,
  ...(measures && { measures }),
  lanes: state.lanes.map(({ optimizer, parameters, schedules, batch, branch }) => ({
    optimizer,
    parameters,
    schedules,
    batch_size: batch,
    branch: branch && { ...branch, lane: placeOf(state.lanes, branch.lane) },
  })),
});

/**
 * Whether a new race is needed: not when lanes are only hidden, shown or removed, nor without any.
 * @param {State} state
 * @param {State} old
 */
export function needsRace(state, old) {
  if (!state.lanes.length) return false;
  if (OF_RACE.some((name) => state[name] !== old[name])) return true;
  if (state.lanes === old.lanes) return false;
  const before = new Map(old.lanes.map((lane) => [lane.key, lane]));
  return state.lanes.some((lane) =>
    OF_LANE.some((name) => before.get(lane.key)?.[name] !== lane[name]),
  );
}
