// What a change did to a training, in words: what becomes of its losses at the end.
import { measuredOf } from "./learnt.js";
import { formatLoss } from "./loss.js";

/** @import { Race } from "./race.js" */

/** @type {(race: Race, key: number, name: string) => string} */
const atEnd = (race, key, name) => formatLoss(measuredOf(race, key, race.steps, name), 3);

/**
 * Of one lane; `was` is the race before, where there was one on this network.
 * @param {Race} now
 * @param {Race | null} was
 * @param {number} key
 */
export function ofLearner(now, was, key) {
  const old = was?.measured && was.lane(key) && was.surface === now.surface ? was : null;
  const diverged = now.diverged(key);
  if (diverged !== null) return `it ${old ? "now " : ""}diverges at step ${diverged}`;
  const losses = ["training", "test"].map((part) => {
    const before = old && old.diverged(key) === null ? atEnd(old, key, part) : "";
    const loss = atEnd(now, key, part);
    const instead = before && before !== loss ? ` instead of ${before}` : "";
    return `${part} loss ${loss}${instead}`;
  });
  return `it ends with ${losses.join(" and ")}`;
}

/**
 * Of all lanes: whose test loss ends lowest, and which diverge.
 * @param {Race} race
 * @param {{key: number, title: string}[]} lanes
 */
export function ofLearners(race, lanes) {
  const lost = lanes.filter(({ key }) => race.diverged(key) !== null);
  const ended = lanes
    .filter((lane) => !lost.includes(lane))
    .sort((a, b) => testOf(race, a) - testOf(race, b));
  const best = ended.length
    ? `the lowest test loss at the end is ${atEnd(race, ended[0].key, "test")}, of ${ended[0].title}`
    : "";
  const diverged = lost.length ? `${lost.map(({ title }) => title).join(", ")} diverged` : "";
  return [best, diverged].filter(Boolean).join("; ");
}

/** @type {(race: Race, lane: {key: number}) => number} */
const testOf = (race, { key }) => measuredOf(race, key, race.steps, "test");
