// The race in words, in four parts: what is on the stage, what can be changed, where each lane
// stands now, and a hint.
import { fate } from "./fate.js";
import { formatNumber, readable } from "./format.js";
import { visibleLanes } from "./lanes.js";
import { lossAt } from "./loss.js";
import { marksInWords } from "./marks.js";
import { VIEWS, viewOf } from "./views.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { StationaryPoint } from "./heights.js" */
/** @import { Race, Trajectory } from "./race.js" */
/** @import { State } from "./settings.js" */

const HINT =
  "Space plays and pauses, the arrow keys go from step to step, S says where each lane stands, " +
  "and the question mark lists all keys.";
const EMPTY = "Add a lane to begin.";

/** @type {(names: string[]) => string} as in "a, b and c" */
const listed = (names) =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");

/** @type {(number: number, noun: string) => string} */
const counted = (number, noun) => `${number || "no"} ${noun}${number === 1 ? "" : "s"}`;

/**
 * @param {State} state
 * @param {Catalog} catalog
 * @param {StationaryPoint[]} points of the surface
 */
export function onStage(state, catalog, points) {
  const titles = visibleLanes(state, catalog).map(({ title }) => title);
  const { title } = catalog.surface(state.surface);
  const shown = viewOf(state, catalog);
  const view = VIEWS.find(({ id }) => id === shown)?.title ?? "Profile";
  const lanes = counted(titles.length, "lane") + (titles.length ? `: ${listed(titles)}` : "");
  const marks = points.length ? ` Stationary points: ${marksInWords(points)}.` : "";
  return `On the stage: the surface ${title}, seen as ${view}, with ${lanes}.${marks}`;
}

/**
 * @param {State} state
 * @param {Catalog} catalog
 */
export function changeable(state, catalog) {
  const { parameters, largest_noise: noise, network } = catalog.surface(state.surface);
  const names = [...parameters.map(({ name }) => readable(name)), ...(noise ? ["noise"] : [])];
  const surface = names.length ? `its ${listed(names)}, ` : "";
  const lanes = "for each lane its optimizer's parameters and their schedules";
  return `You can change the surface, ${surface}${network ? "" : "the start, "}the number of steps, and ${lanes}.`;
}

/**
 * A sentence for each lane, the lowest first; those that diverged come last.
 * @param {Race | null} race the one on show
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} step
 */
export function standings(race, state, catalog, step) {
  if (!race?.rows) return ""; // nothing has come of it yet
  const known = visibleLanes(state, catalog).filter(({ key }) => race.lane(key));
  const said = known.map((lane) => ({ lane, ...standing(race, lane.key, state, catalog, step) }));
  said.sort((a, b) => a.height - b.height);
  const at = step === race.steps ? `The end, step ${step}` : `Step ${step} of ${race.steps}`;
  const words = said.map(({ lane, text }) => `${lane.title} ${text}.`);
  return [`${at}.`, ...(words.length ? words : ["No lane is shown."])].join(" ");
}

/** @type {(state: State) => string} */
export const hint = ({ lanes }) => (lanes.length ? HINT : EMPTY);

/** @type {(race: Race, key: number, state: State, catalog: Catalog, step: number) => {height: number, text: string}} */
function standing(race, key, state, catalog, step) {
  const { way, text, loss } = fate(race, key, step, catalog);
  if (way === "diverged") return { height: Infinity, text };
  if (race.measured) return { height: lossAt(race, key, step) ?? Infinity, text };
  const { axes, dimensions } = catalog.surface(state.surface);
  const { x, y, f } = /** @type {Trajectory} */ (race.lane(key));
  const point = [x[step], y[step]].slice(0, dimensions);
  const place = point.map((value, i) => `${axes[i]} ${formatNumber(value, 3)}`);
  const height = loss && `, ${race.minimum === null ? "f" : "f − min f"} ${loss}`;
  return { height: f[step], text: `${text}${height} at ${place.join(", ")}` };
}
