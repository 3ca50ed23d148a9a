// One lane's card: its sliders, its schedules, and what its walk says at the playhead.
import { arrival } from "../../model/arrival.js";
import { keptBatch, matters } from "../../model/batch.js";
import { fate } from "../../model/fate.js";
import {
  duplicateLane,
  keepLane,
  removeLane,
  setBatch,
  toggleLane,
  toggleLines,
} from "../../model/lanes.js";
import { look } from "../../model/palette.js";
import { h } from "../controls/dom.js";
import { Owner } from "../controls/owner.js";
import { BatchRow } from "./batch_row.js";
import { CardHead } from "./card_head.js";
import { InnerState } from "./inner_state.js";
import { ParameterRows } from "./parameter_rows.js";

/** @import { Lane } from "../../model/lanes.js" */
/** @import { Range } from "../../model/pixels.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Parts } from "./parameter_rows.js" */

export class LaneCard {
  /** @type {Lane | undefined} as it is shown */
  lane;
  arrived = Infinity; // the step at which it did
  /** @type {Range} of the surface */
  domain;

  /**
   * @param {Lane} lane
   * @param {string} title
   * @param {Parts} parts
   */
  constructor(lane, title, parts) {
    const { store, catalog, explain } = parts;
    const { key } = lane;
    const optimizer = catalog.optimizer(lane.optimizer);
    const { colour, dash } = look(lane.slot);
    const change = (patch) => store.set(patch(store.get()));
    this.key = key;
    this.owner = new Owner(title);
    this.catalog = catalog;
    this.head = new CardHead(this.owner, {
      explain: () => explain(optimizer),
      toggle: () => change((state) => toggleLane(state, key)),
      duplicate: () => change((state) => duplicateLane(state, key)),
      remove: () => change((state) => removeLane(state, catalog, key)),
    });
    this.parameters = new ParameterRows(key, this.owner, optimizer, parts);
    this.batch = new BatchRow(this.owner, {
      set: (size) => change((state) => setBatch(state, catalog, key, size)),
      toggle: () => change((state) => toggleLines(state, key)),
    });
    this.inner = new InnerState(optimizer);
    this.keep = h("button", {
      type: "button",
      className: "text-button keep",
      textContent: "Keep only this lane",
      onclick: () => change((state) => keepLane(state, catalog, key)),
    });
    this.owner.label(this.keep, (now) => `Keep only this lane: ${now}`);
    this.result = h("span", { className: "result" });
    this.details = this.createDetails();
    this.element = h("li", { className: "lane" }, this.head.element, this.createBody());
    this.element.style.setProperty("--lane", `var(${colour})`);
    this.element.style.setProperty("--dash", `var(${dash})`);
    this.owner.tell((now) => {
      this.element.dataset.lane = now;
    });
  }

  createDetails() {
    const summary = h("summary", { textContent: "more" });
    this.owner.label(summary, (title) => `More ${title} parameters`);
    return h("details", {}, summary, ...this.parameters.others, this.inner.element, this.keep);
  }

  createBody() {
    const top = h("div", {}, ...this.parameters.first, this.batch.element);
    return h("div", { className: "lane-body" }, top, this.details, this.result);
  }

  /**
   * The lane as it is set, in a state.
   * @param {Lane} lane
   * @param {State} state
   */
  show(lane, state) {
    this.lane = lane;
    const surface = this.catalog.surface(state.surface);
    this.domain = surface.domain;
    this.parameters.show(lane, state.steps);
    this.batch.element.hidden = keptBatch(lane.batch, surface) === null && !matters(state, surface);
    this.batch.show(lane, state, surface);
    this.element.classList.toggle("is-hidden", lane.hidden);
    this.head.show(lane.hidden);
  }

  /** @param {Race} race */
  setRace(race) {
    const lane = race.lane(this.key);
    this.parameters.setRace(race, lane);
    this.inner.setColumns(lane?.own ?? {});
    this.arrived = arrival(race, this.key, this.domain) ?? Infinity;
  }

  /**
   * What a race says of the lane at a step.
   * @param {Race | undefined} race
   * @param {number} step
   */
  setStep(race, step) {
    const { way, text } = fate(race, this.key, step, this.arrived);
    this.result.textContent = text;
    this.result.classList.toggle("diverged", way === "diverged");
    this.element.classList.toggle("arrived", way === "arrived");
    this.parameters.setStep(step);
    if (this.details.open) this.inner.setStep(step);
  }
}
