// The surface: which one, its shape, what to look for, and the settings of the race on it.
import { changed } from "../model/store.js";
import { chooseSurface } from "../model/state.js";
import { h, maths } from "./dom.js";
import { NoiseRow } from "./noise.js";
import { numberRow, sliderRow } from "./slider.js";

const FAR = 1e6; // how far out a start may be typed

export class SurfacePanel {
  constructor(element, { store, catalog, select, explain }) {
    Object.assign(this, { store, catalog, select });
    this.words = h("p", { className: "look" });
    this.formula = h("button", {
      type: "button",
      className: "formula",
      title: "More about this surface",
      onclick: () => explain(catalog.surface(store.get().surface)),
    });
    this.sliders = h("div", { className: "sliders" });
    this.fields = this.raceFields();
    const fields = h("div", { className: "fields" }, ...this.fields.map(({ row }) => row.element));
    const more = h("details", {}, h("summary", { textContent: "Start, steps and seed" }), fields);
    this.noise = new NoiseRow(store, catalog);
    element.append(this.words, this.formula, this.sliders, this.noise.element, more);
    this.fill(select);
    store.subscribe((state, old) => {
      if (changed(state, old, "surface")) this.draw();
      else this.show();
    });
    this.draw();
  }

  fill(select) {
    const groups = new Map();
    for (const { id, title, theme } of this.catalog.surfaces) {
      if (!groups.has(theme)) groups.set(theme, h("optgroup", { label: theme }));
      groups.get(theme).append(h("option", { value: id, textContent: title }));
    }
    select.append(...groups.values());
    select.addEventListener("change", () =>
      this.store.set(chooseSurface(this.store.get(), this.catalog, select.value)),
    );
  }

  raceFields() {
    const { store, catalog } = this;
    const coordinate = (i) => ({
      of: (state) => state.start[i],
      set: (value) => ({ start: store.get().start.with(i, value) }),
    });
    const plain = (name) => ({ of: (state) => state[name], set: (value) => ({ [name]: value }) });
    const { steps, seed } = catalog.limits;
    const fields = [
      [{ name: "x", title: "Start x", low: -FAR, high: FAR }, coordinate(0)],
      [{ name: "y", title: "Start y", low: -FAR, high: FAR }, coordinate(1)],
      [{ name: "steps", title: "Steps", low: 1, high: steps, step: 1, help: "How long the race is." }, plain("steps")],
      [{ name: "seed", title: "Seed", low: 0, high: seed, step: 1, help: "Which draws: of the noise, or of the examples." }, plain("seed")],
    ];
    return fields.map(([words, { of, set }]) => ({
      row: numberRow(words, (value) => store.set(set(value))),
      of,
    }));
  }

  /** Another surface: its words and its sliders. */
  draw() {
    const surface = this.catalog.surface(this.store.get().surface);
    this.select.value = surface.id;
    this.words.textContent = surface.look;
    this.formula.replaceChildren(maths(surface.formula.mathml));
    this.formula.setAttribute("aria-label", `${surface.title} formula and source`);
    this.rows = surface.parameters.map((param) => {
      const set = (value) => {
        const { surfaceParameters } = this.store.get();
        this.store.set({ surfaceParameters: { ...surfaceParameters, [param.name]: value } });
      };
      return [param.name, sliderRow(param, surface.title, set)];
    });
    this.sliders.replaceChildren(...this.rows.map(([, row]) => row.element));
    this.show();
  }

  show() {
    const state = this.store.get();
    for (const [name, row] of this.rows) row.show(state.surfaceParameters[name]);
    for (const { row, of } of this.fields) row.show(of(state));
    this.noise.show(state);
  }
}
