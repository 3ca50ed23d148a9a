// The table of the scoreboard: a heading for each column that sorts by it, a row for each lane. Cells
// stay, and get other words.
import { COLUMNS } from "../../model/scoreboard.js";
import { h } from "../controls/dom.js";

/** @import { Order, Row } from "../../model/scoreboard.js" */

const LANE = COLUMNS[0].id; // the heading of its row

export class BoardTable {
  /** @type {Map<number, {element: HTMLElement, cells: HTMLElement[]}>} by the keys of lanes */
  rows = new Map();

  /** @param {(id: string) => void} sortBy */
  constructor(sortBy) {
    this.heads = COLUMNS.map(({ id, title, help }) => {
      const button = h("button", { type: "button", textContent: title, title: help });
      button.addEventListener("click", () => sortBy(id));
      return h("th", { scope: "col", className: `of-${id}` }, button);
    });
    this.body = h("tbody");
    const head = h("thead", {}, h("tr", {}, ...this.heads));
    this.element = h("table", { className: "scores" }, head, this.body);
  }

  /** @param {Order | null} order */
  showOrder(order) {
    COLUMNS.forEach(({ id }, i) => {
      const sorted = order?.column === id ? (order.down ? "descending" : "ascending") : "none";
      this.heads[i].setAttribute("aria-sort", sorted);
    });
  }

  /** @param {Row[]} rows */
  show(rows) {
    const known = rows.map((row) => this.rows.get(row.key) ?? createRow(row));
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

/** @param {Row} row */
function createRow({ standing: { lane } }) {
  const cells = COLUMNS.map(({ id }) =>
    id === LANE ? h("th", { scope: "row" }) : h("td", { className: `of-${id}` }),
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
