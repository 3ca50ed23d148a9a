// The confusion matrix of a head: which class is taken for which, on the test images.
import { h } from "../controls/dom.js";

/** @import { Head } from "../../model/network/perceptron.js" */

export class Confusion {
  constructor() {
    this.element = h("table", { className: "net-confusion" });
    this.shown = "";
  }

  /**
   * @param {string} lane
   * @param {Head} head
   * @param {number[][]} counts
   */
  show(lane, head, counts) {
    const now = JSON.stringify([lane, head.name, counts]);
    if (now === this.shown) return;
    this.shown = now;
    const said = head.classes.map((name) => h("th", { scope: "col" }, name));
    const corner = h("th", { scope: "col" }, "right ↓ said →");
    const rows = counts.map((row, right) => this.#row(head.classes[right], row, right));
    this.element.replaceChildren(
      h("caption", {}, `Confusion matrix of ${lane}: how many images`),
      h("thead", {}, h("tr", {}, corner, ...said)),
      h("tbody", {}, ...rows),
    );
  }

  #row(name, row, right) {
    const all = row.reduce((a, b) => a + b, 0) || 1;
    const cells = row.map((count, said) => {
      const kind = said === right ? "net-hit" : "net-miss";
      const cell = h("td", { className: count ? kind : "net-none" }, String(count));
      cell.style.setProperty("--share", `${(100 * count) / all}%`);
      return cell;
    });
    return h("tr", {}, h("th", { scope: "row" }, name), ...cells);
  }
}
