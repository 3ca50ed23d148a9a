// Which of a lane's parameters a schedule moves, and by which.
import { defaults } from "./catalog.js";

/** The parameters that a schedule may move. */
export const SCHEDULED = ["learning_rate", "momentum"];

/** The schedule that changes nothing: a lane without any. */
export const NONE = "constant";

/** Those of an optimizer's parameters that a schedule may move. */
export const movable = (optimizer) =>
  optimizer.parameters.filter(({ name }) => SCHEDULED.includes(name));

/** A lane's schedules with another one on a parameter; NONE takes it away. */
export function withSchedule(schedules, name, id, catalog) {
  const { [name]: _, ...others } = schedules;
  if (id === NONE) return others;
  return { ...others, [name]: { schedule: id, parameters: defaults(catalog.schedule(id)) } };
}

/** A lane's schedules with one number of one of them set. */
export function withNumber(schedules, name, param, value) {
  const { schedule, parameters } = schedules[name];
  return { ...schedules, [name]: { schedule, parameters: { ...parameters, [param]: value } } };
}
