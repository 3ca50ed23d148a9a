// The numbers of a race that have no slider: where it starts, how long it is, and its seed.
import { h } from "../controls/dom.js";
import { numberRow } from "../controls/slider.js";

/** @import { Limits } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Field, Row } from "../controls/slider.js" */
/** @typedef {[Row, (state: State) => number]} Setting a row, and what it shows of a state */

const LENGTH = "How long the race is.";
const DRAWS = "Which draws: of the noise, of the examples, of the first weights.";

export class RaceFields {
  /**
   * @param {Store<State>} store
   * @param {Limits} limits
   */
  constructor(store, { coordinate: far, steps, seed }) {
    this.store = store;
    /** @type {Setting[]} */
    this.rows = [
      this.coordinate(0, { name: "x", title: "Start x", low: -far, high: far }),
      this.coordinate(1, { name: "y", title: "Start y", low: -far, high: far }),
      this.setting({ name: "steps", title: "Steps", low: 1, high: steps, step: 1, help: LENGTH }),
      this.setting({ name: "seed", title: "Seed", low: 0, high: seed, step: 1, help: DRAWS }),
    ];
    const fields = h("div", { className: "fields" }, ...this.rows.map(([row]) => row.element));
    this.summary = h("summary");
    this.element = h("details", {}, this.summary, fields);
  }

  /**
   * @param {number} i of the start
   * @param {Field} field
   * @returns {Setting}
   */
  coordinate(i, field) {
    const { store } = this;
    const set = (value) => {
      const [x, y] = store.get().start;
      store.set({ start: i === 0 ? [value, y] : [x, value] });
    };
    return [numberRow(field, set), ({ start }) => start[i]];
  }

  /**
   * @param {Field} field
   * @returns {Setting}
   */
  setting(field) {
    const set = (value) => this.store.set({ [field.name]: value });
    return [numberRow(field, set), (state) => state[field.name]];
  }

  /**
   * @param {State} state
   * @param {boolean} starts whether a start can be set
   */
  show(state, starts) {
    for (const [row] of this.rows.slice(0, 2)) row.element.hidden = !starts;
    this.summary.textContent = starts ? "Start, steps and seed" : "Steps and seed";
    for (const [row, read] of this.rows) row.show(read(state));
  }
}
