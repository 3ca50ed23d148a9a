// The table of the scoreboard: a heading for each column that sorts by it, a row for each lane. Cells
// stay, and get other words.
import { h } from "../controls/dom.js";

/** @import { Column } from "../../model/board_columns.js" */
/** @import { Order, Row } from "../../model/scoreboard.js" */

export class BoardTable {
  /** @type {Map<number, {element: HTMLElement, cells: HTMLElement[]}>} by the keys of lanes */
  rows = new Map();

  /** @type {Column[]} the first of them heads its row */
  columns = [];
  /** @type {HTMLElement[]} */
  heads = [];
  known = ""; // which columns these are

  /** @param {(id: string) => void} sortBy */
  constructor(sortBy) {
    this.sortBy = sortBy;
    this.body = h("tbody");
    this.head = h("tr");
    this.element = h("table", { className: "scores" }, h("thead", {}, this.head), this.body);
  }

  /**
   * Other columns, where they are others: rows are made anew.
   * @param {Column[]} columns
   * @param {Order | null} order
   */
  setColumns(columns, order) {
    const known = columns.map(({ id, title }) => `${id}:${title}`).join();
    if (known === this.known) return;
    Object.assign(this, { columns, known });
    this.rows.clear();
    this.heads = columns.map(({ id, title, help }) => {
      const button = h("button", { type: "button", textContent: title, title: help });
      button.addEventListener("click", () => this.sortBy(id));
      return h("th", { scope: "col", className: `of-${id}` }, button);
    });
    this.head.replaceChildren(...this.heads);
    this.showOrder(order);
  }

  /** @param {Order | null} order */
  showOrder(order) {
    this.columns.forEach(({ id }, i) => {
      const sorted = order?.column === id ? (order.down ? "descending" : "ascending") : "none";
      this.heads[i].setAttribute("aria-sort", sorted);
    });
  }

  /** @param {Row[]} rows */
  show(rows) {
    const known = rows.map((row) => this.rows.get(row.key) ?? createRow(row, this.columns));
    this.rows = new Map(rows.map(({ key }, i) => [key, known[i]]));
    rows.forEach(({ texts }, i) => {
      fill(known[i].cells, texts);
    });
    const elements = known.map(({ element }) => element);
    if (elements.some((element, i) => this.body.children[i] !== element))
      this.body.replaceChildren(...elements);
    while (this.body.children.length > elements.length) this.body.lastElementChild?.remove();
  }
}

/**
 * @param {Row} row
 * @param {Column[]} columns
 */
function createRow({ standing: { lane } }, columns) {
  const cells = columns.map(({ id }, i) =>
    i === 0 ? h("th", { scope: "row" }) : h("td", { className: `of-${id}` }),
  );
  const element = h("tr", {}, ...cells);
  element.style.setProperty("--lane", `var(${lane.look.colour})`);
  return { element, cells };
}

/**
 * @param {HTMLElement[]} cells
 * @param {string[]} texts
 */
function fill(cells, texts) {
  for (const [i, cell] of cells.entries())
    if (cell.textContent !== texts[i]) cell.textContent = texts[i];
}
