// A table of words, made anew when one of them changes.
import { h } from "../controls/dom.js";

/** @typedef {{texts: string[], colour?: string}} Row the first text is its heading */

export class WordTable {
  shown = "";

  /**
   * @param {string} caption
   * @param {string[]} columns
   */
  constructor(caption, columns) {
    const heads = columns.map((title) => h("th", { scope: "col" }, title));
    this.body = h("tbody");
    const head = h("thead", {}, h("tr", {}, ...heads));
    this.element = h(
      "table",
      { className: "net-words" },
      h("caption", {}, caption),
      head,
      this.body,
    );
  }

  /** @param {Row[]} rows */
  show(rows) {
    const now = JSON.stringify(rows);
    if (now === this.shown) return;
    this.shown = now;
    this.body.replaceChildren(...rows.map(createRow));
  }
}

/** @param {Row} row */
function createRow({ texts: [name, ...others], colour }) {
  const cells = others.map((text) => h("td", {}, text));
  const row = h("tr", {}, h("th", { scope: "row" }, name), ...cells);
  if (colour) row.style.setProperty("--lane", `var(${colour})`);
  return row;
}
