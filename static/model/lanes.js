// The lanes of a race, and what can be done to them; what changes them returns a patch.
import { keptBatch } from "./batch.js";
import { withBranches, withOrigins } from "./branch.js";
import { suited } from "./catalog.js";
import { laneTitles, withKeptNames } from "./names.js";
import { freeSlot, look } from "./palette.js";
import { withNumber, withSchedule } from "./schedules.js";

/** @import { Branch } from "./branch.js" */
/** @import { Catalog, Surface, Values } from "./catalog.js" */
/** @import { Named } from "./names.js" */
/** @import { Look } from "./palette.js" */
/** @import { Schedules } from "./schedules.js" */
/** @import { State } from "./settings.js" */

/**
 * @typedef {object} Lane
 * @property {number} key names it while the page lives
 * @property {string} optimizer
 * @property {Values} parameters
 * @property {Schedules} schedules
 * @property {number | null} batch null for the surface's usual one
 * @property {Branch | null} branch where it leaves another lane
 * @property {number} slot gives its colour
 * @property {boolean} hidden
 * @property {boolean} lines whether the contours that its batch sees are shown
 * @property {Named | null} named what its name says though no other lane asks for it any more
 */
/** @typedef {Lane & {title: string, look: Look}} VisibleLane */
/** @typedef {Pick<State, "lanes">} Patch */

let nextKey = 1;

/**
 * @param {string} optimizer
 * @param {Values} parameters
 * @param {number} slot
 * @returns {Lane}
 */
export const createLane = (optimizer, parameters, slot) => ({
  key: nextKey++,
  optimizer,
  parameters,
  schedules: {},
  batch: null,
  branch: null,
  slot,
  hidden: false,
  lines: false,
  named: null,
});

/**
 * The lanes that a surface is first shown with.
 * @param {Catalog} catalog
 * @param {Surface} surface
 */
export const firstLanes = (catalog, surface) =>
  catalog.firstLanes.map((id, slot) =>
    createLane(id, suited(catalog.optimizer(id), surface), slot),
  );

/**
 * The lanes on show, in order: each with its title and look.
 * @param {State} state
 * @param {Catalog} catalog
 * @returns {VisibleLane[]}
 */
export function visibleLanes(state, catalog) {
  const titles = laneTitles(state, catalog);
  return state.lanes
    .map((lane, i) => ({ ...lane, title: titles[i], look: look(lane.slot) }))
    .filter((lane) => !lane.hidden);
}

/**
 * Whether the same lanes are on show.
 * @param {Lane[]} a
 * @param {Lane[]} b
 */
export function sameVisible(a, b) {
  /** @type {(lanes: Lane[]) => string} */
  const keys = (lanes) => lanes.flatMap(({ hidden, key }) => (hidden ? [] : [key])).join();
  return keys(a) === keys(b);
}

/**
 * Whether a picture of the lanes is the same but for where they walk: the same ones on show, under
 * the same names.
 * @param {Pick<State, "lanes" | "surface">} a
 * @param {Pick<State, "lanes" | "surface">} b
 * @param {Catalog} catalog
 */
export const sameShown = (a, b, catalog) =>
  a.lanes === b.lanes ||
  (sameVisible(a.lanes, b.lanes) && shownAs(a, catalog) === shownAs(b, catalog));

/** @type {(state: Pick<State, "lanes" | "surface">, catalog: Catalog) => string} */
const shownAs = (state, catalog) =>
  JSON.stringify([laneTitles(state, catalog), state.lanes.map(({ slot }) => slot)]);

/**
 * @param {State} state
 * @param {Catalog} catalog
 * @param {string} id of an optimizer
 * @returns {Patch}
 */
export function addLane(state, catalog, id) {
  const parameters = suited(catalog.optimizer(id), catalog.surface(state.surface));
  return { lanes: [...state.lanes, createLane(id, parameters, freeSlot(state.lanes))] };
}

/**
 * @param {State} state
 * @param {number} key
 * @returns {Patch}
 */
export function duplicateLane(state, key) {
  const at = state.lanes.findIndex((lane) => lane.key === key);
  const { named, ...lane } = state.lanes[at];
  const own = { key: nextKey++, slot: freeSlot(state.lanes), hidden: false };
  const copy = { ...lane, ...own, named: named && { ...named, number: 0 } };
  return { lanes: state.lanes.toSpliced(at + 1, 0, copy) };
}

/**
 * The lane goes, and all that branch from it. The others keep their names, though there may be less
 * to tell them apart from.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} key
 * @returns {Patch}
 */
export function removeLane(state, catalog, key) {
  const gone = withBranches(state.lanes, key);
  return { lanes: withKeptNames(state, catalog, gone).filter((lane) => !gone.has(lane.key)) };
}

/**
 * The others go, but for those that it comes from: they are hidden.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} key of the lane that stays
 * @returns {Patch}
 */
export function keepLane(state, catalog, key) {
  const stay = withOrigins(state.lanes, key);
  const lanes = withKeptNames(state, catalog, stay).filter((lane) => stay.has(lane.key));
  return { lanes: lanes.map((lane) => (lane.key === key ? lane : { ...lane, hidden: true })) };
}

/** @type {(state: State, key: number, patch: (lane: Lane) => Partial<Lane>) => Patch} */
export const changeLane = (state, key, patch) => ({
  lanes: state.lanes.map((lane) => (lane.key === key ? { ...lane, ...patch(lane) } : lane)),
});

/** @type {(state: State, key: number) => Patch} */
export const toggleLane = (state, key) =>
  changeLane(state, key, ({ hidden }) => ({ hidden: !hidden }));

/** @type {(state: State, key: number) => Patch} */
export const toggleLines = (state, key) =>
  changeLane(state, key, ({ lines }) => ({ lines: !lines }));

/**
 * Put a schedule on one of a lane's parameters, or take it off.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} key
 * @param {string} name of the parameter
 * @param {string} id of the schedule
 */
export const chooseSchedule = (state, catalog, key, name, id) =>
  changeLane(state, key, ({ schedules }) => ({
    schedules: withSchedule(schedules, name, id, catalog),
  }));

/**
 * Set one number of the schedule on one of a lane's parameters, or leave it to the race.
 * @param {State} state
 * @param {number} key
 * @param {string} name of the lane's parameter
 * @param {string} param of the schedule
 * @param {number | null} value
 */
export const tuneSchedule = (state, key, name, param, value) =>
  changeLane(state, key, ({ schedules }) => ({
    schedules: withNumber(schedules, name, param, value),
  }));

/**
 * Set the size of a lane's batches; 0 is the full batch.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} key
 * @param {number} size
 */
export const setBatch = (state, catalog, key, size) =>
  changeLane(state, key, () => ({ batch: keptBatch(size, catalog.surface(state.surface)) }));

/**
 * Set one parameter of one lane.
 * @param {State} state
 * @param {number} key
 * @param {string} name
 * @param {number} value
 */
export const setParameter = (state, key, name, value) =>
  changeLane(state, key, ({ parameters }) => ({ parameters: { ...parameters, [name]: value } }));
