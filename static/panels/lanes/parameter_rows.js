// The parameters of a lane's card: a slider each, and a schedule for those that one may move.
import { suited } from "../../model/catalog.js";
import { chooseSchedule, setParameter, tuneSchedule } from "../../model/lanes.js";
import { moveTogether } from "../../model/linked.js";
import { laneTitles } from "../../model/names.js";
import { movable } from "../../model/schedules.js";
import { RATE } from "../../model/traits.js";
import { sliderRow } from "../controls/slider.js";
import { ScheduleControl } from "./schedule_control.js";

/** @import { Catalog, Optimizer } from "../../model/catalog.js" */
/** @import { Lane } from "../../model/lanes.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race, Trajectory } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Explain } from "../explain/dialog.js" */
/** @import { Owner } from "../controls/owner.js" */
/** @import { Row } from "../controls/slider.js" */

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Explain} explain
 * @property {(text: string) => void} tell says what was done
 * @property {Player} player
 * @property {(key: number, add: () => void) => void} showCard makes a new card of a branch, and shows it
 */

export class ParameterRows {
  /** @type {Map<string, Row>} by parameter */
  rows;
  /** @type {Map<string, ScheduleControl>} by parameter */
  schedules;

  /**
   * @param {number} key of the lane
   * @param {Owner} owner the lane
   * @param {Optimizer} optimizer
   * @param {Parts} parts
   */
  constructor(key, owner, optimizer, parts) {
    const { store, catalog, explain } = parts;
    const change = (patch) => store.set(patch(store.get()));
    const row = (param) => {
      const set = (value) => {
        if (store.get().linked && param.name === RATE) return moveRates(key, value, parts);
        change((state) => setParameter(state, key, param.name, value));
      };
      const usual = () => suited(optimizer, catalog.surface(store.get().surface))[param.name];
      return sliderRow(param, owner, set, usual);
    };
    const schedule = (param) =>
      new ScheduleControl(param, owner, catalog, {
        explain,
        choose: (id) => change((state) => chooseSchedule(state, catalog, key, param.name, id)),
        tune: (name, value) => change((state) => tuneSchedule(state, key, param.name, name, value)),
      });
    this.rows = new Map(optimizer.parameters.map((param) => [param.name, row(param)]));
    this.schedules = new Map(movable(optimizer).map((param) => [param.name, schedule(param)]));
  }

  /** What always shows: the first parameter, and what is scheduled. */
  get first() {
    const rows = [...this.rows.values()].slice(0, 1).map(({ element }) => element);
    return [...rows, ...[...this.schedules.values()].map(({ curve }) => curve)];
  }

  /** What shows on demand: the other parameters, and which schedules there are. */
  get others() {
    return [...this.rows].flatMap(([name, row], i) => {
      const schedule = this.schedules.get(name);
      return [...(i ? [row.element] : []), ...(schedule ? [schedule.element] : [])];
    });
  }

  /**
   * @param {Lane} lane
   * @param {number} steps of its race
   */
  show(lane, steps) {
    for (const [name, row] of this.rows) row.show(lane.parameters[name]);
    for (const [name, control] of this.schedules) control.show(steps, lane.schedules[name]);
  }

  /**
   * @param {Race} race
   * @param {Trajectory | undefined} lane
   */
  setRace(race, lane) {
    for (const [name, control] of this.schedules) control.setRace(lane?.own[name], race);
  }

  /** @param {number} step whose values are shown */
  setStep(step) {
    for (const control of this.schedules.values()) control.setStep(step);
  }
}

/** @type {(key: number, value: number, parts: Parts) => void} */
function moveRates(key, value, { store, catalog, tell }) {
  const { patch, held } = moveTogether(store.get(), catalog, key, value);
  store.set(patch);
  if (!held) return;
  const title = laneTitles(store.get(), catalog).at(
    store.get().lanes.findIndex((lane) => lane.key === held.key),
  );
  tell(`Linked rates stop here: ${title} is at the end of its slider.`);
}
