// The curves of what a schedule may move: the learning rate and the momentum.

/** @import { Curve } from "./curves.js" */
/** @import { Race } from "./race.js" */

/** @type {Curve} */
export const LEARNING_RATE = {
  id: "learning_rate",
  title: "Learning rate",
  group: "Rates",
  axis: "× the rate set",
  label: "Learning rate of each lane over the steps, as a multiple of what is set",
  log: false,
  values: scheduled, // lanes differ a thousandfold, and a log scale bends every schedule
  told: (race, key) => race.parameter(key, "learning_rate"),
  parameter: "learning_rate",
  exact: true,
};

/** @type {Curve} */
export const MOMENTUM = {
  id: "momentum",
  title: "Momentum",
  group: "Rates",
  axis: "momentum",
  label: "Momentum of each lane over the steps",
  log: false,
  values: (race, key) => race.parameter(key, "momentum"),
  parameter: "momentum",
  exact: true,
};

/**
 * What a schedule multiplies a lane's learning rate by.
 * @param {Race} race
 * @param {number} key
 */
function scheduled(race, key) {
  const set = race.lane(key)?.parameters.learning_rate;
  return set ? race.parameter(key, "learning_rate")?.map((value) => value / set) : undefined;
}
