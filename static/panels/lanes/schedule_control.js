// The schedule on one of a lane's parameters: a menu, its numbers, and its curve, which is what
// the race says, not a second formula.
import { formatNumber } from "../../model/format.js";
import { NONE } from "../../model/schedules.js";
import { h, maths, uniqueId } from "../controls/dom.js";
import { groupedOptions } from "../controls/menu.js";
import { readable, sliderRow } from "../controls/slider.js";
import { Sparkline } from "./sparkline.js";

export class ScheduleControl {
  /** `choose(id)` and `tune(param, value)` are called by hand, `explain(schedule)` opens its formula. */
  constructor(param, owner, { catalog, choose, tune, explain }) {
    Object.assign(this, { param, catalog, tune });
    this.owner = `${owner} ${readable(param.name)}`;
    this.menu = this.createMenu(choose);
    const name = h("label", { for: this.menu.id });
    name.append(this.symbol(), "schedule");
    this.sliders = h("div", { className: "schedule-numbers" });
    this.element = h(
      "div",
      { className: "schedule" },
      h("div", { className: "row wide" }, name, this.menu),
      this.sliders,
    );
    this.sparkline = new Sparkline(`${this.owner} over the steps`);
    this.title = h("button", {
      type: "button",
      className: "title-button",
      onclick: () => explain(catalog.schedule(this.shown)),
    });
    this.value = h("span", { className: "now" });
    this.curve = h(
      "div",
      { className: "row curve" },
      h("span", { className: "name" }, this.symbol(), this.title),
      this.sparkline.element,
      this.value,
    );
  }

  symbol = () => h("span", { className: "symbol" }, maths(this.param.symbol.mathml));

  createMenu(choose) {
    const menu = h("select", {
      id: uniqueId(),
      "aria-label": `${this.owner} schedule`,
      onchange: () => choose(menu.value),
    });
    menu.append(...groupedOptions(this.catalog.schedules, ({ curve }) => curve));
    return menu;
  }

  /** Show {schedule, parameters}, or that there is none. */
  show({ schedule = NONE, parameters } = {}) {
    this.menu.value = schedule;
    if (schedule !== this.shown) this.draw(schedule);
    for (const [name, row] of this.rows) row.show(parameters[name]);
  }

  draw(id) {
    this.shown = id;
    const { title, summary, parameters } = this.catalog.schedule(id);
    const owner = `${this.owner} ${title.toLowerCase()}`;
    this.rows = parameters.map((param) => [
      param.name,
      sliderRow(param, owner, (value) => this.tune(param.name, value)),
    ]);
    this.sliders.replaceChildren(...this.rows.map(([, row]) => row.element));
    this.menu.title = summary;
    this.title.textContent = title;
    this.title.title = `${title}: formula and source`;
    this.curve.hidden = id === NONE;
  }

  /** The curve of a lane in a race; `values` are missing where the race is older than the menu. */
  setRace(values, race) {
    this.drawn = this.shown !== NONE && values !== undefined;
    if (this.drawn) this.sparkline.set(values, race.rows - 1, race.steps);
  }

  /** The value at a step. */
  setStep(step) {
    if (this.drawn) this.value.textContent = formatNumber(this.sparkline.moveTo(step), 3);
  }
}
