// One lane's card: its sliders, its schedules, and what its walk says at the playhead.
import { keptBatch, matters } from "../../model/batch.js";
import { chooseOptimizer, moveBranch } from "../../model/branching.js";
import { fate } from "../../model/fate.js";
import { duplicateLane, setBatch, toggleLane, toggleLines } from "../../model/lanes.js";
import { look } from "../../model/palette.js";
import { refusalOf } from "../../model/race_request.js";
import { h } from "../controls/dom.js";
import { Owner } from "../controls/owner.js";
import { branchHere, keepOnly, remove } from "./actions.js";
import { BatchRow } from "./batch_row.js";
import { CardFoot } from "./card_foot.js";
import { CardHead } from "./card_head.js";
import { InnerState } from "./inner_state.js";
import { OriginRows } from "./origin_rows.js";
import { ParameterRows } from "./parameter_rows.js";

/** @import { Branch } from "../../model/branch.js" */
/** @import { Optimizer } from "../../model/catalog.js" */
/** @import { Fate } from "../../model/fate.js" */
/** @import { Lane } from "../../model/lanes.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Parts } from "./parameter_rows.js" */

export class LaneCard {
  /** @type {Lane | undefined} as it is shown */
  lane;
  /** @type {number | null} the step at which it did */
  diverged = null;
  refusal = ""; // why it cannot race here

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
      remove: () => remove(key, parts),
    });
    this.parameters = new ParameterRows(key, this.owner, optimizer, parts);
    this.batch = new BatchRow(this.owner, {
      set: (size) => change((state) => setBatch(state, catalog, key, size)),
      toggle: () => change((state) => toggleLines(state, key)),
    });
    this.inner = new InnerState(optimizer);
    this.foot = new CardFoot(this.owner, {
      takeApart: () => store.set({ chosen: key, below: "step" }),
      branch: () => branchHere(key, this.owner.title, this.diverged, parts),
      keep: () => keepOnly(key, parts),
    });
    this.origin = lane.branch ? originOf(this, optimizer, parts) : null;
    this.result = h("span", { className: "result" });
    this.details = detailsOf(this);
    this.element = h("li", { className: "lane" }, this.head.element, bodyOf(this));
    this.element.style.setProperty("--lane", `var(${colour})`);
    this.element.style.setProperty("--dash", `var(${dash})`);
    this.owner.tell((now) => {
      this.element.dataset.lane = now;
    });
  }

  /**
   * The lane as it is set, in a state.
   * @param {Lane} lane
   * @param {State} state
   */
  show(lane, state) {
    this.lane = lane;
    const surface = this.catalog.surface(state.surface);
    this.refusal = refusalOf(lane, state, this.catalog);
    this.element.classList.toggle("refused", this.refusal !== "");
    this.foot.show(surface);
    this.parameters.show(lane, state.steps);
    this.batch.element.hidden = keptBatch(lane.batch, surface) === null && !matters(state, surface);
    this.batch.show(lane, state, surface);
    this.element.classList.toggle("is-hidden", lane.hidden);
    this.head.show(lane.hidden);
    if (lane.branch) this.origin?.show(lane.branch, state.steps);
  }

  /** @param {Race} race */
  setRace(race) {
    const lane = race.lane(this.key);
    this.parameters.setRace(race, lane);
    this.inner.setColumns(lane?.own ?? {});
    this.diverged = race.diverged(this.key);
  }

  /**
   * What a race says of the lane at a step.
   * @param {Race | undefined} race
   * @param {number} step
   */
  setStep(race, step) {
    const { way, text, brief, loss } = this.refusal
      ? refused(this.refusal)
      : fate(race, this.key, step, this.catalog);
    const result = [brief, way === "arrived" ? "" : loss].filter(Boolean).join(" · ");
    if (this.result.textContent !== result) this.result.textContent = result;
    if (this.result.title !== text) this.result.title = text;
    this.result.classList.toggle("diverged", way === "diverged");
    this.element.classList.toggle("arrived", way === "arrived");
    this.parameters.setStep(step);
    if (this.details.open) this.inner.setStep(step);
  }
}

/** @type {(why: string) => Fate} */
function refused(why) {
  const text = `does not train here: ${why}`;
  return { way: "walks", text, brief: text, loss: "" };
}

/** @type {(card: LaneCard, optimizer: Optimizer, parts: Parts) => OriginRows} what only a branch has */
function originOf({ key, owner }, optimizer, { store, catalog, showCard }) {
  /** @type {(id: string) => void} */
  const choose = (id) =>
    showCard(key, () => store.set(chooseOptimizer(store.get(), catalog, key, id)));
  /** @type {(patch: Partial<Branch>) => void} */
  const move = (patch) => store.set(moveBranch(store.get(), key, patch));
  return new OriginRows(owner, optimizer, catalog, { choose, move });
}

/** @type {(card: LaneCard) => HTMLDetailsElement} */
function detailsOf({ owner, origin, parameters, inner, foot }) {
  const summary = h("summary", { textContent: "more" });
  owner.label(summary, (title) => `More ${title} parameters`);
  const rows = [...parameters.others, inner.element, foot.element];
  return h("details", {}, summary, origin?.element ?? "", ...rows);
}

/** @type {(card: LaneCard) => HTMLElement} */
function bodyOf({ origin, parameters, batch, details, result }) {
  const top = h("div", {}, origin?.words ?? "", ...parameters.first, batch.element);
  return h("div", { className: "lane-body" }, top, details, result);
}
