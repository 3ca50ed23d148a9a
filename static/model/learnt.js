// What a lane of a training has learnt at a step: its losses and how much it says right.
import { formatShare } from "./format.js";
import { formatLoss } from "./loss.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { Race } from "./race.js" */

/**
 * A number that is measured of a lane, where it was last measured.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 * @param {string} name
 */
export const measuredOf = (race, key, step, name) =>
  race.lane(key)?.measures?.[name]?.[race.measuredAt(step)] ?? NaN;

/** @type {(race: Race, key: number, step: number) => string[]} losses of the training and of the test part */
const losses = (race, key, step) =>
  ["training", "test"].map((part) => formatLoss(measuredOf(race, key, step, part), 3));

/**
 * In full, for a reader and for screen readers.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 * @param {Pick<Catalog, "surface">} catalog
 */
export function learnt(race, key, step, catalog) {
  const [training, test] = losses(race, key, step);
  const heads = catalog.surface(race.surface).network?.heads ?? [];
  const right = heads.map(({ name, title }) => {
    const share = formatShare(measuredOf(race, key, step, `accuracy_${name}_test`));
    return `${title.toLowerCase()} ${share} right`;
  });
  return `training loss ${training}, test loss ${test}, of the test images ${right.join(", ")}`;
}

/**
 * Where there is little room.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 */
export function learntInBrief(race, key, step) {
  const [training, test] = losses(race, key, step);
  return `loss ${training} · test ${test}`;
}
