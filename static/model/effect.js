// What a change did, in one sentence: what was changed, and what becomes of the lanes now.
import { formatNumber, readable } from "./format.js";
import { visibleLanes } from "./lanes.js";
import { formatLoss, lossAt } from "./loss.js";
import { laneTitles } from "./names.js";
import { arrival } from "./phenomena.js";
import { valueText } from "./scale.js";
import { ofLearner, ofLearners } from "./training_effect.js";
import { VIEWS } from "./views.js";

/** @import { Catalog, Entry, Values } from "./catalog.js" */
/** @import { Race } from "./race.js" */
/** @import { State } from "./settings.js" */
/** @typedef {{state: State, race: Race}} Moment a picture that has settled */
/** @typedef {{what: string, keys: number[] | null}} Change to which lanes; null is to all, [] to none */

/** @type {(key: string, what: (state: State, catalog: Catalog, old: State) => string, all?: boolean) => [string, typeof what, boolean]} */
const row = (key, what, all = true) => [key, what, all];

/** What is said of a setting, the first one that changed; whether lanes may walk otherwise then. */
const SETTINGS = [
  row("surface", ({ surface }, catalog) => `The surface is ${catalog.surface(surface).title}`),
  row("surfaceParameters", (state, catalog, old) =>
    moved(catalog.surface(state.surface), state.surfaceParameters, old.surfaceParameters),
  ),
  row(
    "start",
    ({ start }) => `The start is at ${start.map((at) => formatNumber(at, 3)).join(", ")}`,
  ),
  row("steps", ({ steps }) => `The race has ${steps} steps`),
  row("noise", ({ noise }) => `The noise is ${formatNumber(noise)}`),
  row("seed", ({ seed }) => `The seed is ${seed}`),
  row("tolerance", ({ tolerance }) => `The tolerance is ${formatNumber(tolerance)}`),
  row("view", ({ view }) => `The stage shows ${VIEWS.find(({ id }) => id === view)?.title}`, false),
];

/** @type {(surface: Entry, values: Values, old: Values) => string} */
function moved({ parameters }, values, old) {
  const param = parameters.find(({ name }) => values[name] !== old[name]);
  if (!param) return "";
  return `The surface's ${readable(param.name)} is ${valueText(param, values[param.name])}`;
}

/**
 * The sentence; empty where nothing was changed that is worth one.
 * @param {Moment} before
 * @param {Moment} after
 * @param {Catalog} catalog
 */
export function effect(before, after, catalog) {
  const change = changeOf(before.state, after.state, catalog);
  if (!change?.what) return "";
  const then = change.keys ? ofLane(before, after, change.keys) : ofAll(after, catalog);
  return `${change.what}${then && `: ${then}`}.`;
}

/** @type {(old: State, state: State, catalog: Catalog) => Change | undefined} */
function changeOf(old, state, catalog) {
  for (const [key, what, all] of SETTINGS)
    if (state[/** @type {keyof State} */ (key)] !== old[/** @type {keyof State} */ (key)])
      return { what: what(state, catalog, old), keys: all ? null : [] };
  return state.lanes === old.lanes ? undefined : changeOfLanes(old, state, catalog);
}

/** @type {(old: State, state: State, catalog: Catalog) => Change | undefined} */
function changeOfLanes(old, state, catalog) {
  const [titles, titlesBefore] = [laneTitles(state, catalog), laneTitles(old, catalog)];
  const added = state.lanes.findIndex(({ key }) => !old.lanes.some((lane) => lane.key === key));
  if (added >= 0) return { what: `${titles[added]} was added`, keys: [state.lanes[added].key] };
  const gone = old.lanes.findIndex(({ key }) => !state.lanes.some((lane) => lane.key === key));
  if (gone >= 0) return { what: `${titlesBefore[gone]} was removed`, keys: [] };
  const others = state.lanes.flatMap((lane, i) => {
    const was = old.lanes.find(({ key }) => key === lane.key);
    return was && was !== lane ? [{ lane, was, title: titles[i] }] : [];
  });
  if (others.length > 1) return { what: `${others.length} lanes were changed`, keys: null };
  return others.length ? changeOfLane(others[0]) : undefined;
}

/** @type {(one: {lane: State["lanes"][0], was: State["lanes"][0], title: string}) => Change} */
function changeOfLane({ lane, was, title }) {
  if (lane.hidden !== was.hidden)
    return { what: `${title} is ${lane.hidden ? "hidden" : "shown"}`, keys: [] };
  const names = Object.keys(lane.parameters);
  const changed = names.filter((name) => lane.parameters[name] !== was.parameters[name]);
  const one = changed.length === 1 && lane.schedules === was.schedules;
  const [name] = changed;
  const what = one
    ? `${title}'s ${readable(name)} is ${formatNumber(lane.parameters[name])}`
    : `${title} was changed`;
  return { what, keys: [lane.key] };
}

/** @type {(before: Moment, after: Moment, keys: number[]) => string} of one lane, or of none */
function ofLane(before, after, [key]) {
  if (key === undefined || !after.race.lane(key)) return "";
  if (after.race.measured) return ofLearner(after.race, before.race, key);
  const now = outcome(after.race, key);
  const was = before.race.lane(key) ? outcome(before.race, key) : null;
  if (now.way !== "goes on") {
    const same = was?.way === now.way;
    const still = same && was.step === now.step;
    const instead = same && !still ? ` instead of ${was.step}` : "";
    const again = still ? "still " : was ? "now " : "";
    if (now.way === "arrives") return `it ${again}arrives after ${now.step} steps${instead}`;
    return `it ${again}diverges at step ${now.step}${instead}`;
  }
  if (was && was.way !== "goes on") return `it no longer ${was.way}`;
  const old = was && was.loss !== now.loss ? ` instead of ${was.loss}` : "";
  return `it does not arrive; its loss at the end is ${now.loss}${old}`;
}

/** @type {(after: Moment, catalog: Catalog) => string} */
function ofAll({ state, race }, catalog) {
  const lanes = visibleLanes(state, catalog).filter(({ key }) => race.lane(key));
  if (!lanes.length) return "";
  if (race.measured) return ofLearners(race, lanes);
  const known = lanes.map(({ key, title }) => ({ title, ...outcome(race, key) }));
  const home = known.filter(({ way }) => way === "arrives").sort((a, b) => a.step - b.step);
  const count = `${home.length || "none"} of ${lanes.length} lanes arrive${home.length === 1 ? "s" : ""}`;
  const lost = known.filter(({ way }) => way === "diverges").map(({ title }) => title);
  const first = home.length ? `, ${home[0].title} first, after ${home[0].step} steps` : "";
  return count + first + (lost.length ? `; ${lost.join(", ")} diverged` : "");
}

/** @type {(race: Race, key: number) => {way: "arrives" | "diverges" | "goes on", step: number, loss: string}} */
function outcome(race, key) {
  const loss = formatLoss(lossAt(race, key, race.steps), 3);
  const diverged = race.diverged(key);
  if (diverged !== null) return { way: "diverges", step: diverged, loss };
  const step = arrival(race.happenings(key))?.first;
  return step === undefined ? { way: "goes on", step: NaN, loss } : { way: "arrives", step, loss };
}
