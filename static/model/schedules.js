// Which of a lane's parameters a schedule moves, and by which.
import { defaults } from "./catalog.js";

/** @import { Catalog, Entry, Values } from "./catalog.js" */
/** @typedef {Record<string, {schedule: string, parameters: Values}>} Schedules by parameter */

/** The schedule that changes nothing: a lane without any. */
export const NONE = "constant";

/**
 * Those of an optimizer's parameters that a schedule may move.
 * @param {Entry} optimizer
 */
export const movable = (optimizer) => optimizer.parameters.filter(({ schedulable }) => schedulable);

/**
 * A lane's schedules with another one on a parameter; NONE takes it away.
 * @param {Schedules} schedules
 * @param {string} name
 * @param {string} id
 * @param {Catalog} catalog
 * @returns {Schedules}
 */
export function withSchedule(schedules, name, id, catalog) {
  const { [name]: _, ...others } = schedules;
  if (id === NONE) return others;
  return { ...others, [name]: { schedule: id, parameters: defaults(catalog.schedule(id)) } };
}

/**
 * A lane's schedules with one number of one of them set; null leaves it to the race.
 * @param {Schedules} schedules
 * @param {string} name
 * @param {string} param
 * @param {number | null} value
 * @returns {Schedules}
 */
export function withNumber(schedules, name, param, value) {
  const { schedule, parameters: all } = schedules[name];
  const { [param]: _, ...others } = all;
  const parameters = value === null ? others : { ...all, [param]: value };
  return { ...schedules, [name]: { schedule, parameters } };
}
