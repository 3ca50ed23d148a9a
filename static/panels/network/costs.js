// What each lane's optimizer keeps, and how long its steps took.
import { costWords, WEIGHTS } from "../../model/network/costs.js";
import { h } from "../controls/dom.js";
import { WordTable } from "./table.js";

/** @import { Now } from "./moment.js" */

const CAPTION = "What the optimizer keeps, and the time of a step";
const COLUMNS = ["Lane", "Numbers a weight", "Memory", "Time", "Memory for a billion weights"];

export class Costs {
  constructor() {
    this.table = new WordTable(CAPTION, COLUMNS);
    this.note = h("p", { className: "net-note" });
    this.element = h("div", {}, this.table.element, this.note);
  }

  /** @param {Now} now */
  show({ visible, race, shape }) {
    const rows = visible.flatMap(({ key, title, look }) => {
      const cost = race.costs[race.keys.indexOf(key)];
      return cost ? [{ texts: [title, ...costWords(cost)], colour: look.colour }] : [];
    });
    this.table.show(rows);
    const numbers = shape.numbers.toLocaleString("en");
    this.note.textContent =
      `Here are ${numbers} weights, 4 bytes a number. A billion weights take ${WEIGHTS} themselves, ` +
      "whatever the optimizer, and as much again for their gradient. The time of a step was " +
      `measured in this training, on the server's ${deviceOf(race.device)}; for a billion weights ` +
      "it cannot be told from this.";
  }
}

/** @type {(device: string) => string} */
const deviceOf = (device) =>
  ({ cpu: "processor (CPU)", gpu: "graphics card (GPU)" })[device] ?? device;
