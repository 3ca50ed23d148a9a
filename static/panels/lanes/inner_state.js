// What an optimizer remembers at the playhead, by the names of its formula, and what each is.
import { formatNumber } from "../../model/format.js";
import { h } from "../controls/dom.js";

/** @import { Optimizer, StateField } from "../../model/catalog.js" */
/** @import { Columns } from "../../model/race.js" */

export class InnerState {
  /** @type {Columns} */
  columns = {};
  /** @type {{columns: string[], text: HTMLElement}[]} of the fields that can be told */
  parts = [];

  /** @param {Optimizer} optimizer */
  constructor(optimizer) {
    this.list = h("dl", { hidden: true });
    for (const field of optimizer.state) if (field.columns.length) this.#add(field);
    this.element = h(
      "div",
      { className: "inner" },
      h("p", { className: "keeps", textContent: optimizer.keeps }),
      this.list,
    );
  }

  /** @param {StateField} field */
  #add({ name, help, columns }) {
    const text = h("span");
    const part = h("dt", { className: "part" }, h("var", { textContent: name }), " ", text);
    this.list.append(part, h("dd", { className: "help", textContent: help }));
    this.parts.push({ columns, text });
  }

  /**
   * A lane's own columns: "m.x" and "m.y" are the two numbers of m. They may still be those of
   * another optimizer that the lane had before.
   * @param {Columns} columns
   */
  setColumns(columns) {
    this.columns = columns;
    const known = this.parts.every(({ columns: [first] }) => first in columns);
    this.list.hidden = !known || !this.parts.length;
  }

  /**
   * The numbers at a step.
   * @param {number} step
   */
  setStep(step) {
    if (this.list.hidden) return;
    for (const { columns, text } of this.parts) {
      const numbers = columns.map((name) => formatNumber(this.columns[name][step], 3));
      const matrix = numbers.length === 4;
      if (matrix) numbers.splice(0, 4, numbers.slice(0, 2).join(", "), numbers.slice(2).join(", "));
      const inside = numbers.join(matrix ? "; " : ", ");
      text.textContent = columns[0].includes(".") ? `(${inside})` : inside;
    }
  }
}
