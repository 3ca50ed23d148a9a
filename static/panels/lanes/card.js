// One lane's card: its sliders, its schedules, and what its walk says at the playhead.
import { keptBatch, matters } from "../../model/batch.js";
import { suited } from "../../model/catalog.js";
import { formatNumber } from "../../model/format.js";
import {
  chooseSchedule,
  duplicateLane,
  removeLane,
  setBatch,
  setParameter,
  toggleLane,
  toggleLines,
  tuneSchedule,
} from "../../model/lanes.js";
import { look } from "../../model/palette.js";
import { movable } from "../../model/schedules.js";
import { h, iconButton } from "../controls/dom.js";
import { sliderRow } from "../controls/slider.js";
import { BatchRow } from "./batch_row.js";
import { InnerState } from "./inner_state.js";
import { ScheduleControl } from "./schedule_control.js";

export class LaneCard {
  /** `open` says whether all is shown at first, `toggled(open)` is called when that changes. */
  constructor(lane, title, { store, catalog, explain, open, toggled }) {
    Object.assign(this, { key: lane.key, title, store, catalog, explain });
    this.optimizer = catalog.optimizer(lane.optimizer);
    this.rows = this.optimizer.parameters.map((param) => [param.name, this.row(param)]);
    this.schedules = movable(this.optimizer).map((param) => [param.name, this.schedule(param)]);
    this.batch = new BatchRow(title, {
      set: (size) => this.set(setBatch, catalog, this.key, size),
      toggle: () => this.set(toggleLines, this.key),
    });
    this.inner = new InnerState(this.optimizer);
    this.result = h("output", { className: "result" });
    const { colour, dash } = look(lane.slot);
    this.element = h("li", { className: "lane" }, this.head(dash), this.body(open, toggled));
    this.element.style.setProperty("--lane", `var(${colour})`);
    this.element.dataset.lane = title;
  }

  /** Change the settings by one of the functions of the state. */
  set = (change, ...values) => this.store.set(change(this.store.get(), ...values));

  row({ name, ...param }) {
    const { store, catalog, optimizer } = this;
    const set = (value) => this.set(setParameter, this.key, name, value);
    const usual = () => suited(optimizer, catalog.surface(store.get().surface))[name];
    return sliderRow({ name, ...param }, this.title, set, usual);
  }

  schedule(param) {
    const { catalog, explain, key } = this;
    return new ScheduleControl(param, this.title, {
      catalog,
      explain,
      choose: (id) => this.set(chooseSchedule, catalog, key, param.name, id),
      tune: (name, value) => this.set(tuneSchedule, key, param.name, name, value),
    });
  }

  head(dash) {
    const { title, key } = this;
    this.hide = iconButton("eye", `Hide ${title}`, () => this.set(toggleLane, key));
    this.copy = iconButton("copy", `Duplicate ${title}`, () => this.set(duplicateLane, key));
    const formula = h("button", {
      type: "button",
      className: "formula-button",
      textContent: "ƒ",
      title: `${title}: formula and source`,
      "aria-label": `${title} formula and source`,
      onclick: () => this.explain(this.optimizer),
    });
    const remove = iconButton("remove", `Remove ${title}`, () => this.set(removeLane, key));
    const name = h("h3", { textContent: title });
    return h(
      "div",
      { className: "lane-head" },
      swatch(dash),
      name,
      formula,
      this.hide,
      this.copy,
      remove,
    );
  }

  // the first parameter always shows, and what is scheduled; the others on demand
  body(open, toggled) {
    const [first, ...others] = this.rows.map(([name, row]) => [name, row.element]);
    const controls = new Map(this.schedules);
    const schedule = (name) => (controls.has(name) ? [controls.get(name).element] : []);
    const curves = this.schedules.map(([, control]) => control.curve);
    const top = h("div", {}, ...(first ? [first[1]] : []), ...curves, this.batch.element);
    this.details = h("details", { open });
    this.details.append(
      h("summary", { "aria-label": `More ${this.title} parameters`, textContent: "more" }),
      ...(first ? schedule(first[0]) : []),
      ...others.flatMap(([name, element]) => [element, ...schedule(name)]),
      this.inner.element,
    );
    this.details.addEventListener("toggle", () => toggled(this.details.open));
    return h("div", { className: "lane-body" }, top, this.details, this.result);
  }

  /** The lane as it is set, in a state. */
  show(lane, state) {
    this.lane = lane;
    const surface = this.catalog.surface(state.surface);
    for (const [name, row] of this.rows) row.show(lane.parameters[name]);
    for (const [name, control] of this.schedules) control.show(lane.schedules[name]);
    this.batch.element.hidden = keptBatch(lane.batch, surface) === null && !matters(state, surface);
    this.batch.show(lane, state, surface);
    this.element.classList.toggle("is-hidden", lane.hidden);
    const label = `${lane.hidden ? "Show" : "Hide"} ${this.title}`;
    this.hide.setAttribute("aria-label", label);
    this.hide.setAttribute("aria-pressed", String(lane.hidden));
    this.hide.title = label;
  }

  setRace(race) {
    const lane = race.lane(this.key);
    for (const [name, control] of this.schedules) control.setRace(lane?.more[name], race);
    this.inner.setColumns(lane?.more ?? {});
  }

  /** What a race says of the lane at a step. */
  setStep(race, step) {
    const lane = race?.lane(this.key);
    const diverged = race?.diverged(this.key) ?? null;
    const gone = diverged !== null && step >= diverged;
    this.result.classList.toggle("diverged", gone);
    if (gone) this.result.textContent = `diverged at step ${diverged}`;
    else this.result.textContent = lane ? loss(lane.f[step]) : "";
    for (const [, control] of this.schedules) control.setStep(step);
    if (this.details.open) this.inner.setStep(step);
  }
}

// the wire carries float32: a walk may go on where the picture no longer can follow
const loss = (f) => (f === Infinity ? "f > 3e38" : `f ${formatNumber(f)}`);

function swatch(dash) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "lane-swatch");
  svg.setAttribute("viewBox", "0 0 28 12");
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = `<line x1="2" y1="6" x2="26" y2="6" stroke-dasharray="${dash.join(" ")}"/>`;
  return svg;
}
