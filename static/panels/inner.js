// What an optimizer remembers at the playhead, by the names of its formula.
import { keepsWords } from "../model/catalog.js";
import { words } from "../model/scale.js";
import { SCHEDULED } from "../model/schedules.js";
import { h } from "./dom.js";

export class InnerState {
  constructor(optimizer) {
    this.parts = [];
    this.list = h("span");
    this.element = h("p", { className: "inner" }, h("span", { className: "keeps", textContent: keepsWords(optimizer) }), this.list);
  }

  /** A lane's own columns: "m.x" and "m.y" are the two numbers of m. */
  set(more) {
    const groups = new Map();
    for (const [name, column] of Object.entries(more)) {
      const [part, axes] = name.split(".");
      if (SCHEDULED.includes(name)) continue;
      groups.set(part, [...(groups.get(part) ?? []), { axes, column }]);
    }
    this.parts = [...groups].map(([part, columns]) => ({ part, columns, text: h("span") }));
    this.list.replaceChildren(
      ...this.parts.map(({ part, text }) => h("span", { className: "part" }, h("var", { textContent: part }), " ", text)),
    );
  }

  tell(step) {
    for (const { columns, text } of this.parts) {
      const numbers = columns.map(({ column }) => words(column[step], 3));
      const matrix = columns.length === 4;
      if (matrix) numbers.splice(0, 4, numbers.slice(0, 2).join(", "), numbers.slice(2).join(", "));
      const inside = numbers.join(matrix ? "; " : ", ");
      text.textContent = columns[0].axes ? `(${inside})` : inside;
    }
  }
}
