// What an optimizer remembers at the playhead, by the names of its formula.
import { formatNumber } from "../../model/format.js";
import { h } from "../controls/dom.js";

/** @import { Optimizer } from "../../model/catalog.js" */
/** @import { Columns } from "../../model/race.js" */

export class InnerState {
  drawn = ""; // the names of the columns
  /** @type {Columns} */
  columns = {};
  /** @type {{names: string[], text: HTMLElement}[]} a part of the state each */
  parts = [];

  /** @param {Optimizer} optimizer */
  constructor(optimizer) {
    this.parameters = optimizer.parameters.map(({ name }) => name);
    this.list = h("span");
    this.element = h(
      "p",
      { className: "inner" },
      h("span", { className: "keeps", textContent: optimizer.keeps }),
      this.list,
    );
  }

  /**
   * A lane's own columns: "m.x" and "m.y" are the two numbers of m; parameters are no state.
   * @param {Columns} columns
   */
  setColumns(columns) {
    const names = Object.keys(columns).filter((name) => !this.parameters.includes(name));
    this.columns = columns;
    if (names.join() === this.drawn) return;
    this.drawn = names.join();
    const titles = [...new Set(names.map((name) => name.split(".")[0]))];
    this.parts = titles.map((title) => ({
      names: names.filter((name) => name.split(".")[0] === title),
      text: h("span"),
    }));
    this.list.replaceChildren(
      ...this.parts.map(({ text }, i) =>
        h("span", { className: "part" }, h("var", { textContent: titles[i] }), " ", text),
      ),
    );
  }

  /**
   * The numbers at a step.
   * @param {number} step
   */
  setStep(step) {
    for (const { names, text } of this.parts) {
      const numbers = names.map((name) => formatNumber(this.columns[name][step], 3));
      const matrix = names.length === 4;
      if (matrix) numbers.splice(0, 4, numbers.slice(0, 2).join(", "), numbers.slice(2).join(", "));
      const inside = numbers.join(matrix ? "; " : ", ");
      text.textContent = names[0].includes(".") ? `(${inside})` : inside;
    }
  }
}
