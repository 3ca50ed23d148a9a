// The schedule on one of a lane's parameters: a menu, its numbers, and its curve, which is what
// the race says, not a second formula.
import { formatNumber, readable } from "../../model/format.js";
import { NONE } from "../../model/schedules.js";
import { h, uniqueId } from "../controls/dom.js";
import { groupedOptions } from "../controls/menu.js";
import { sliderRow, symbolOf } from "../controls/slider.js";
import { lengthRow } from "./length_row.js";
import { Sparkline } from "./sparkline.js";

/** @import { Catalog, Entry, Parameter } from "../../model/catalog.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Schedules } from "../../model/schedules.js" */
/** @import { Owner } from "../controls/owner.js" */

/**
 * @typedef {object} Actions of the hand
 * @property {(id: string) => void} choose a schedule
 * @property {(param: string, value: number | null) => void} tune one of its numbers
 * @property {(schedule: Entry) => void} explain opens its formula and source
 */

export class ScheduleControl {
  shown = ""; // the id of the schedule
  drawn = false; // whether the race has a curve of it
  /** @type {[string, (value: any, steps: number) => void][]} what shows each of its numbers */
  rows = [];
  /** @type {Owner | undefined} of them */
  chosen;

  /**
   * @param {Parameter} param
   * @param {Owner} owner
   * @param {Catalog} catalog
   * @param {Actions} actions
   */
  constructor(param, owner, catalog, { choose, tune, explain }) {
    this.catalog = catalog;
    this.tune = tune;
    this.owner = owner.part(readable(param.name));
    this.menu = this.createMenu(choose);
    const name = h("label", { for: this.menu.id });
    name.append(symbolOf(param), "schedule");
    const choice = h("div", { className: "row wide" }, name, this.menu);
    this.sliders = h("div", { className: "schedule-numbers" });
    this.element = h("div", { className: "schedule" }, choice, this.sliders);
    this.sparkline = new Sparkline();
    this.owner.label(this.sparkline.element, (title) => `${title} over the steps`);
    this.title = h("button", {
      type: "button",
      className: "title-button",
      onclick: () => explain(catalog.schedule(this.shown)),
    });
    this.value = h("span", { className: "now" });
    const title = h("span", { className: "name" }, symbolOf(param), this.title);
    this.curve = h("div", { className: "row curve" }, title, this.sparkline.element, this.value);
  }

  createMenu(choose) {
    const menu = h("select", {
      id: uniqueId(),
      onchange: () => choose(menu.value),
    });
    this.owner.label(menu, (title) => `${title} schedule`);
    menu.append(...groupedOptions(this.catalog.schedules, ({ curve }) => curve));
    return menu;
  }

  /**
   * Show a schedule with its numbers in a race of so many steps, or that there is none.
   * @param {number} steps
   * @param {Schedules[string]} [scheduled]
   */
  show(steps, { schedule, parameters } = { schedule: NONE, parameters: {} }) {
    this.menu.value = schedule;
    if (schedule !== this.shown) this.draw(schedule);
    for (const [name, show] of this.rows) show(parameters[name], steps);
  }

  draw(id) {
    this.shown = id;
    const { title, summary, parameters } = this.catalog.schedule(id);
    this.chosen?.leave();
    const chosen = this.owner.part(title.toLowerCase());
    this.chosen = chosen;
    const rows = parameters.map((param) => {
      const row = param.default === null ? lengthRow : sliderRow;
      return row(param, chosen, (value) => this.tune(param.name, value));
    });
    this.rows = rows.map(({ show }, i) => [parameters[i].name, show]);
    this.sliders.replaceChildren(...rows.map(({ element }) => element));
    this.menu.title = summary;
    this.title.textContent = title;
    this.title.title = `${title}: formula and source`;
    this.curve.hidden = id === NONE;
  }

  /**
   * The curve of a lane in a race; `values` are missing where the race is older than the menu.
   * @param {Float32Array | undefined} values
   * @param {Race} race
   */
  setRace(values, race) {
    this.drawn = this.shown !== NONE && values !== undefined;
    if (this.drawn && values) this.sparkline.set(values, race.rows - 1, race.steps);
  }

  /** @param {number} step whose value is shown */
  setStep(step) {
    if (this.drawn) this.value.textContent = formatNumber(this.sparkline.moveTo(step), 3);
  }
}
