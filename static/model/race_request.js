// The request for a race, and when a new one is needed.

/** @import { Catalog } from "./catalog.js" */
/** @import { Lane } from "./lanes.js" */
/** @import { State } from "./settings.js" */
/** @typedef {ReturnType<typeof raceRequest>} RaceRequest */

/** @type {(keyof State)[]} */
const OF_RACE = ["surface", "surfaceParameters", "start", "steps", "seed", "noise", "tolerance"];
const LEAVES = "the lane that it leaves cannot train";
/** @type {(keyof Lane)[]} */
const OF_LANE = ["optimizer", "parameters", "schedules", "batch", "branch"]; // what a lane's walk depends on

/**
 * Why a lane cannot race on a surface, or nothing: a network refuses what keeps a matrix for its
 * weights, and what leaves such a lane has nothing to leave.
 * @param {Lane} lane
 * @param {Pick<State, "surface" | "lanes">} state
 * @param {Pick<Catalog, "surface">} catalog
 * @returns {string}
 */
export function refusalOf({ optimizer, branch }, state, catalog) {
  const { network } = catalog.surface(state.surface);
  if (!network) return "";
  const why = network.refuses[optimizer];
  if (why) return why;
  const origin = state.lanes.find(({ key }) => key === branch?.lane);
  return origin && refusalOf(origin, state, catalog) ? LEAVES : "";
}

/**
 * The lanes that race: all but those that the surface refuses.
 * @param {Pick<State, "surface" | "lanes">} state
 * @param {Pick<Catalog, "surface">} catalog
 */
export const racers = (state, catalog) =>
  state.lanes.filter((lane) => !refusalOf(lane, state, catalog));

/** @type {(lanes: Lane[], key: number) => number} */
const placeOf = (lanes, key) => lanes.findIndex((lane) => lane.key === key);

/**
 * The request for the race of a state, with its racers in order; `inner` adds their inner state, and
 * `measures` how far each step went. A network has none of those, and begins with drawn weights.
 * @param {State} state
 * @param {Pick<Catalog, "surface">} catalog
 * @param {{inner?: boolean, measures?: boolean}} more
 */
export function raceRequest(state, catalog, { inner = false, measures = false } = {}) {
  const trains = Boolean(catalog.surface(state.surface).network);
  const lanes = racers(state, catalog);
  return {
    surface: state.surface,
    surface_parameters: state.surfaceParameters,
    start: trains ? null : state.start,
    steps: state.steps,
    seed: state.seed,
    noise: trains ? 0 : state.noise,
    tolerance: state.tolerance,
    state: inner && !trains,
    ...(measures && !trains && { measures }),
    lanes: lanes.map(({ optimizer, parameters, schedules, batch, branch }) => ({
      optimizer,
      parameters,
      schedules,
      batch_size: batch,
      branch: branch && { ...branch, lane: placeOf(lanes, branch.lane) },
    })),
  };
}

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
