// The numbers of a race that have no slider: where it starts, how long it is, and its seed.
import { h } from "../controls/dom.js";
import { numberRow } from "../controls/slider.js";

const LENGTH = "How long the race is.";
const DRAWS = "Which draws: of the noise, or of the examples.";

export class RaceFields {
  constructor(store, { coordinate: far, steps, seed }) {
    this.store = store;
    this.rows = [
      this.coordinate(0, { name: "x", title: "Start x", low: -far, high: far }),
      this.coordinate(1, { name: "y", title: "Start y", low: -far, high: far }),
      this.setting({ name: "steps", title: "Steps", low: 1, high: steps, step: 1, help: LENGTH }),
      this.setting({ name: "seed", title: "Seed", low: 0, high: seed, step: 1, help: DRAWS }),
    ];
    const fields = h("div", { className: "fields" }, ...this.rows.map(([row]) => row.element));
    const summary = h("summary", { textContent: "Start, steps and seed" });
    this.element = h("details", {}, summary, fields);
  }

  // each row with what it shows of a state

  coordinate(i, field) {
    const { store } = this;
    const set = (value) => store.set({ start: store.get().start.with(i, value) });
    return [numberRow(field, set), ({ start }) => start[i]];
  }

  setting(field) {
    const set = (value) => this.store.set({ [field.name]: value });
    return [numberRow(field, set), (state) => state[field.name]];
  }

  show(state) {
    for (const [row, read] of this.rows) row.show(read(state));
  }
}
