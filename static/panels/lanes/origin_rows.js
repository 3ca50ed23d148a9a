// Where a lane branches from another, and what is the first thing to change of it.
import { problem } from "../../model/scale.js";
import { h, uniqueId } from "../controls/dom.js";
import { option } from "../controls/menu.js";
import { NumberBox } from "../controls/number.js";
import { fill } from "../controls/slider.js";

/** @import { Branch } from "../../model/branch.js" */
/** @import { Catalog, Optimizer } from "../../model/catalog.js" */
/** @import { Owner } from "../controls/owner.js" */

const HELP = "Where it leaves the other lane. Steps are counted from the start of the race.";
const FRESH = "Begin anew there with what the optimizer remembers: no velocity, no averages.";

export class OriginRows {
  /**
   * @param {Owner} owner
   * @param {Optimizer} optimizer
   * @param {Catalog} catalog
   * @param {{choose: (id: string) => void, move: (patch: Partial<Branch>) => void}} actions
   */
  constructor(owner, optimizer, { optimizers, limits }, { choose, move }) {
    this.words = h("p", { className: "origin" });
    this.menu = h("select", { id: uniqueId(), onchange: () => choose(this.menu.value) });
    this.menu.append(...optimizers.map(option));
    this.menu.value = optimizer.id;
    owner.label(this.menu, (title) => `${title} optimizer`);
    this.range = h("input", {
      type: "range",
      id: uniqueId(),
      min: 0,
      step: 1,
      title: HELP,
      oninput: () => move({ step: this.range.valueAsNumber }),
    });
    this.box = stepBox(owner, limits.steps, (step) => move({ step }));
    this.fresh = h("input", {
      type: "checkbox",
      id: uniqueId(),
      onchange: () => move({ fresh: this.fresh.checked }),
    });
    owner.label(this.range, (title) => `${title} branching step`);
    owner.label(this.fresh, (title) => `${title} begins with a fresh inner state`);
    const fresh = h("label", { for: this.fresh.id, title: FRESH }, "fresh inner state");
    this.element = h(
      "div",
      {},
      row("wide", "optimizer", "", this.menu),
      row("", "leaves at step", HELP, this.range, this.box.element),
      h("div", { className: "row toggle" }, this.fresh, fresh),
    );
  }

  /**
   * @param {Branch} branch
   * @param {number} steps of the race
   */
  show({ step, fresh }, steps) {
    this.range.max = String(steps);
    this.range.valueAsNumber = step;
    fill(this.range, Math.min(1, step / steps));
    this.box.show(step);
    this.fresh.checked = fresh;
    this.late = step >= steps;
  }

  /** @param {string} title of the lane that it leaves */
  call(title) {
    this.words.textContent = `leaves ${title}${this.late ? ", but not before the end" : ""}`;
  }
}

/** @type {(kind: string, text: string, title: string, ...controls: HTMLElement[]) => HTMLElement} */
const row = (kind, text, title, ...controls) =>
  h(
    "div",
    { className: `row ${kind}`.trim() },
    h("label", { for: controls[0].id, title }, text),
    ...controls,
  );

/** @type {(owner: Owner, most: number, set: (step: number) => void) => NumberBox} */
function stepBox(owner, most, set) {
  const why = (value) =>
    problem({ low: 0, high: most }, value) || (value % 1 ? "Must be a whole number." : "");
  const box = new NumberBox(() => `${owner.title} branching step`, why, set, { min: 0, max: most });
  owner.label(box.element, (title) => `${title} branching step, number`);
  return box;
}
