// The lines of a step: symbols, the same with this step's numbers in it, and what comes of it.
import { readable } from "../../model/format.js";
import { light } from "../../model/lit.js";
import { h, maths } from "../controls/dom.js";
import { Place } from "./numbers.js";

/** @import { Lit } from "../../model/lit.js" */
/** @import { Line, StepsApart } from "../../model/steps_apart.js" */

export class Lines {
  element = h("ol", { className: "step-lines" });
  /** @type {StepsApart | undefined} */
  steps;
  /** @type {Place[]} */
  places = [];
  /** @type {Map<string, Element[]>} by the names of their symbols */
  named = new Map();
  written = ""; // the lines on show, as they came

  /** @param {Lit} lit */
  constructor(lit) {
    this.lit = lit;
    const point = ({ target }) => light(lit, nameOf(target));
    this.element.addEventListener("pointerover", point);
    this.element.addEventListener("focusin", point);
    for (const leave of ["pointerleave", "focusout"])
      this.element.addEventListener(leave, () => light(lit, null));
    lit.subscribe(({ name }, { name: before }) => {
      this.mark(before, false);
      this.mark(name, true);
    });
  }

  /** @type {(name: string | null, on: boolean) => void} */
  mark(name, on) {
    for (const element of this.named.get(name ?? "") ?? []) element.classList.toggle("is-lit", on);
  }

  /** @param {StepsApart} steps */
  setSteps(steps) {
    this.steps = steps;
    const { lines, slots } = steps.answer;
    const written = JSON.stringify([lines, slots]);
    if (written === this.written) return;
    this.written = written;
    this.element.replaceChildren(...lines.map(createLine));
    const places = [...this.element.querySelectorAll("[data-slot]")];
    this.places = places.map((one) => new Place(one, slots[Number(one.getAttribute("data-slot"))]));
    this.named = new Map();
    for (const one of this.element.querySelectorAll("[data-name]")) {
      const name = nameOf(one) ?? "";
      this.named.set(name, [...(this.named.get(name) ?? []), one]);
    }
    this.mark(this.lit.get().name, true);
  }

  /** @param {number} step */
  show(step) {
    for (const place of this.places) place.write(this.steps?.texts(place.index, step) ?? []);
  }
}

/** @type {(element: EventTarget | null) => string | null} */
const nameOf = (element) =>
  /** @type {Element} */ (element).closest("[data-name]")?.getAttribute("data-name") ?? null;

/** @param {Line} line */
function createLine({ name, symbol, kept, symbols, numbers, result }) {
  const label = `${readable(name)}, wherever it stands`;
  const props = { type: "button", className: "step-name", "data-name": name, "aria-label": label };
  const head = h("button", props, maths(symbol));
  const sides = [
    side("symbols", kept ? "←" : "=", symbols ?? ["<math><mtext>after the loop</mtext></math>"]),
    ...(numbers ? [side("numbers", "=", numbers)] : []),
    side("result", "=", result),
  ];
  return h("li", {}, head, h("div", { className: "step-sides" }, ...sides));
}

/** @type {(kind: string, sign: string, parts: string[]) => HTMLElement} */
function side(kind, sign, parts) {
  const sep = h("span", { className: "step-sign", textContent: sign });
  const row = h("span", { className: "step-parts" }, ...parts.map(maths));
  return h("span", { className: `step-side step-${kind}` }, sep, row);
}
