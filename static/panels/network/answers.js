// What each lane says about one image: a table for each head, with the probability of each class.
import { argmax } from "../../model/network/perceptron.js";
import { percent, verdict } from "../../model/network/words.js";
import { h } from "../controls/dom.js";

/** @import { Head, Shape } from "../../model/network/perceptron.js" */
/** @import { LaneNow } from "./lane_now.js" */
/** @typedef {number[][] | null} Answer the probabilities of each head's classes; null: not asked */

const NONE = "no answer";

export class Answers {
  /** @param {Shape} shape */
  constructor({ heads }) {
    this.tables = heads.map((head) => new HeadTable(head));
    const note = h("p", { className: "net-note" }, "Probabilities in percent, rounded.");
    const tables = this.tables.map(({ element }) => element);
    this.element = h("div", { className: "net-answers" }, ...tables, note);
  }

  /**
   * @param {LaneNow[]} lanes
   * @param {Answer[]} answers of each
   * @param {number[] | null} right the right class of each head, where it is known
   */
  show(lanes, answers, right) {
    this.tables.forEach((table, head) => {
      const shares = answers.map((answer) => answer?.[head] ?? null);
      table.show(lanes, shares, right ? right[head] : null);
    });
  }
}

class HeadTable {
  of = ""; // which lanes its rows are
  /** @type {{says: HTMLElement, cells: HTMLElement[]}[]} */
  rows = [];

  /** @param {Head} head */
  constructor(head) {
    this.head = head;
    this.heads = head.classes.map((name) => h("th", { scope: "col" }, name));
    const lane = h("th", { scope: "col", className: "net-lane" }, "Lane");
    const names = h("tr", {}, lane, h("th", { scope: "col" }, "says"), ...this.heads);
    this.body = h("tbody");
    const caption = h("caption", {}, head.title);
    this.element = h("table", { className: "net-says" }, caption, h("thead", {}, names), this.body);
  }

  /** @type {(lanes: LaneNow[], answers: (number[] | null)[], right: number | null) => void} */
  show(lanes, answers, right) {
    this.#fit(lanes);
    this.heads.forEach((cell, k) => {
      cell.classList.toggle("net-right", k === right);
      cell.textContent = k === right ? `✓ ${this.head.classes[k]}` : this.head.classes[k];
    });
    answers.forEach((shares, i) => {
      this.#fill(this.rows[i], shares, right);
    });
  }

  #fill({ says, cells }, shares, right) {
    const said = shares ? argmax(shares) : -1;
    const name = this.head.classes[said];
    if (said < 0) says.textContent = shares ? NONE : "–";
    else says.textContent = right === null ? name : verdict(name, said === right);
    cells.forEach((cell, k) => {
      const share = shares ? shares[k] : NaN;
      cell.textContent = percent(share);
      cell.style.setProperty("--share", `${100 * (share || 0)}%`);
      cell.classList.toggle("net-said", k === said);
    });
  }

  #fit(lanes) {
    const of = JSON.stringify(lanes.map(({ key, title, look }) => [key, title, look]));
    if (of === this.of) return;
    this.of = of;
    this.rows = lanes.map(() => ({
      says: h("td", { className: "net-word" }),
      cells: this.head.classes.map(() => h("td")),
    }));
    const rows = this.rows.map(({ says, cells }, i) => {
      const name = h("th", { scope: "row", className: "net-lane" }, lanes[i].title);
      const row = h("tr", {}, name, says, ...cells);
      row.style.setProperty("--lane", `var(${lanes[i].look.colour})`);
      return row;
    });
    this.body.replaceChildren(...rows);
  }
}
