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
    const names = Object.keys(more).filter((name) => !SCHEDULED.includes(name));
    this.more = more;
    if (names.join() === this.drawn) return;
    this.drawn = names.join();
    const titles = [...new Set(names.map((name) => name.split(".")[0]))];
    this.parts = titles.map((title) => ({
      columns: names.filter((name) => name.split(".")[0] === title),
      text: h("span"),
    }));
    this.list.replaceChildren(
      ...this.parts.map(({ text }, i) => h("span", { className: "part" }, h("var", { textContent: titles[i] }), " ", text)),
    );
  }

  tell(step) {
    for (const { columns, text } of this.parts) {
      const numbers = columns.map((name) => words(this.more[name][step], 3));
      const matrix = columns.length === 4;
      if (matrix) numbers.splice(0, 4, numbers.slice(0, 2).join(", "), numbers.slice(2).join(", "));
      const inside = numbers.join(matrix ? "; " : ", ");
      text.textContent = columns[0].includes(".") ? `(${inside})` : inside;
    }
  }
}
