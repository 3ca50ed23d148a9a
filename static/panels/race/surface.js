// The surface: which one, its shape, what to look for, and the settings of the race on it.
import { chooseSurface } from "../../model/settings.js";
import { shaped } from "../../model/start.js";
import { changed } from "../../model/store.js";
import { h, maths } from "../controls/dom.js";
import { keepFitted } from "../controls/fitted.js";
import { groupedOptions } from "../controls/menu.js";
import { Owner } from "../controls/owner.js";
import { sliderRow } from "../controls/slider.js";
import { RaceFields } from "./fields.js";
import { NoiseRow } from "./noise.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Row } from "../controls/slider.js" */
/** @import { Explain } from "../explain/dialog.js" */

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {HTMLSelectElement} select the menu of surfaces
 * @property {Explain} explain
 * @property {() => void} chosen called when another one was chosen by hand
 */

const MANY = 4; // sliders that still stand together
const FIRST = 3; // where there are more, so many are seen at first

export class SurfacePanel {
  /** @type {[string, Row][]} by parameter */
  rows = [];

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, { store, catalog, select, explain, chosen }) {
    this.element = element;
    this.store = store;
    this.catalog = catalog;
    this.select = select;
    this.look = h("p", { className: "look" });
    // a click on either; the button is for keys, and keeps the formula readable as one
    const onclick = () => explain(this.surface);
    this.formula = h("div", { className: "formula", onclick });
    keepFitted(this.formula);
    const props = { type: "button", className: "formula-button", textContent: "ƒ", onclick };
    this.more = h("button", props);
    this.sliders = h("div", { className: "sliders" });
    this.others = h("div", { className: "sliders" });
    const summary = h("summary", { textContent: "More of its shape" });
    this.rest = h("details", {}, summary, this.others);
    this.noise = new NoiseRow(store, catalog);
    this.fields = new RaceFields(store, catalog.limits);
    element.append(
      this.more,
      this.look,
      this.formula,
      this.sliders,
      this.rest,
      this.noise.element,
      this.fields.element,
    );
    select.append(...groupedOptions(catalog.surfaces, ({ theme }) => theme));
    select.addEventListener("change", () => {
      store.set(chooseSurface(store.get(), catalog, select.value));
      chosen();
    });
    store.subscribe((state, old) => {
      if (changed(state, old, "surface")) this.draw();
      else this.show();
    });
    this.draw();
  }

  get surface() {
    return this.catalog.surface(this.store.get().surface);
  }

  /** @type {(parameter: string) => HTMLElement | undefined} the row of a slider */
  rowOf = (parameter) => this.rows.find(([name]) => name === parameter)?.[1].element;

  /** Another surface: its words and its sliders. */
  draw() {
    const { surface } = this;
    this.select.value = surface.id;
    this.look.textContent = surface.look;
    this.formula.replaceChildren(maths(surface.formula.mathml));
    this.more.title = `${surface.title} formula and source`;
    this.more.setAttribute("aria-label", this.more.title);
    const owner = new Owner(surface.title);
    this.rows = surface.parameters.map((param) => {
      const set = (value) => this.store.set(shaped(this.store.get(), surface, param.name, value));
      return [param.name, sliderRow(param, owner, set)];
    });
    const elements = this.rows.map(([, row]) => row.element);
    const first = elements.length > MANY ? FIRST : MANY;
    this.sliders.replaceChildren(...elements.slice(0, first));
    this.others.replaceChildren(...elements.slice(first));
    this.rest.hidden = elements.length <= first;
    this.show();
  }

  show() {
    const state = this.store.get();
    for (const [name, row] of this.rows) row.show(state.surfaceParameters[name]);
    this.fields.show(state, !this.surface.network);
    this.noise.show(state);
  }
}
