// Where the lanes of a race stand at a step, in words.
import { arrival } from "./arrival.js";
import { fate } from "./fate.js";
import { formatNumber } from "./format.js";

/** @import { Surface } from "./catalog.js" */
/** @import { Race } from "./race.js" */

/**
 * A sentence for each lane, the lowest first; those that diverged come last.
 * @param {Race} race
 * @param {{key: number, title: string}[]} lanes
 * @param {Surface} surface
 * @param {number} step
 */
export function standings(race, lanes, surface, step) {
  const known = lanes.filter(({ key }) => race.lane(key));
  const said = known.map((lane) => ({ lane, ...standing(race, lane.key, surface, step) }));
  said.sort((a, b) => a.height - b.height);
  const at = step === race.steps ? `The end, step ${step}` : `Step ${step} of ${race.steps}`;
  const words = said.map(({ lane, text }) => `${lane.title} ${text}.`);
  return [`${at}.`, ...(words.length ? words : ["No lane is shown."])].join(" ");
}

/** @type {(race: Race, key: number, surface: Surface, step: number) => {height: number, text: string}} */
function standing(race, key, surface, step) {
  const diverged = race.diverged(key);
  if (diverged !== null && step >= diverged)
    return { height: Infinity, text: `diverged at step ${diverged}` };
  const { x, y, f } = /** @type {import("./race.js").Trajectory} */ (race.lane(key));
  const point = [x[step], y[step]].slice(0, surface.dimensions);
  const place = point.map((value, i) => `${surface.axes[i]} ${formatNumber(value, 3)}`);
  const { text } = fate(race, key, step, arrival(race, key, surface.domain) ?? Infinity);
  return { height: f[step], text: `${text} at ${place.join(", ")}` };
}
