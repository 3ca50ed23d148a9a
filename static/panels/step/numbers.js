// The numbers in a line's mathematics: their places are made once, and then only written anew.

/** @import { Slot } from "../../model/steps_apart.js" */

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** @type {(name: string, ...children: (Node | string)[]) => Element} */
function m(name, ...children) {
  const element = document.createElementNS(MATHML, name);
  element.append(...children);
  return element;
}

/** @type {(parts: Node[], more: string) => Element} */
function vector(parts, more) {
  const listed = parts.flatMap((part, i) => (i ? [m("mo", ","), part] : [part]));
  return m("mrow", m("mo", "("), ...listed, ...rest(more, ", … "), m("mo", ")"));
}

/** @type {(more: string, lead: string) => Element[]} */
const rest = (more, lead) => (more ? [m("mtext", `${lead}${more}`)] : []);

/** @type {(cells: Node[], columns: number, more: string) => Element} */
function matrix(cells, columns, more) {
  const rows = [];
  for (let at = 0; at < cells.length; at += columns)
    rows.push(m("mtr", ...cells.slice(at, at + columns).map((cell) => m("mtd", cell))));
  if (more) rows.push(m("mtr", m("mtd", ...rest(more, "… "))));
  return m("mrow", m("mo", "("), m("mtable", ...rows), m("mo", ")"));
}

/** One place of a line, with as many numbers as its slot has. */
export class Place {
  /**
   * @param {Element} element
   * @param {Slot} slot
   */
  constructor(element, { shape, whole }) {
    this.index = Number(element.getAttribute("data-slot"));
    this.guarded = element.hasAttribute("data-guarded") && !shape.length;
    const count = shape.reduce((a, b) => a * b, 1);
    this.cells = Array.from({ length: count }, () => m("mn"));
    const more = whole[0] > shape[0] ? `${whole[0]} in all` : "";
    if (!shape.length) element.replaceChildren(...this.cells);
    else if (shape.length === 1) element.replaceChildren(vector(this.cells, more));
    else element.replaceChildren(matrix(this.cells, shape[1], more));
  }

  /** @param {string[]} texts */
  write(texts) {
    this.cells.forEach((cell, i) => {
      const text = this.guarded && texts[i].startsWith("−") ? `(${texts[i]})` : texts[i];
      if (cell.textContent !== text) cell.textContent = text;
    });
  }
}
