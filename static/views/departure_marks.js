// Marks on the curves with words: where one leaves the axis. They stand faintly until the playhead
// has come to them, as the curves do.
import { spread } from "../model/labels.js";

/** @import { Box } from "../model/pixels.js" */
/** @import { Mark } from "./courses.js" */

const ROW = 16; // pixels from a row of words to the next

export class DepartureMarks {
  /** @type {{row: number, element: HTMLElement}[]} */
  shown = [];

  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.element = parent.appendChild(document.createElement("div"));
    this.element.className = "curve-marks";
    this.element.setAttribute("aria-hidden", "true"); // the plot's description says the same
  }

  /**
   * @param {Mark[]} marks
   * @param {Box} box
   * @param {boolean} future whether they show before the playhead has come to them
   * @param {number} scale how many times as large as usual the words are
   */
  set(marks, box, future, scale) {
    this.element.classList.toggle("no-future", !future);
    const sorted = marks.toSorted((a, b) => a.x - b.x);
    const high = ROW * scale;
    const rows = Math.max(1, Math.floor((box.bottom - box.top) / high / 2));
    const spots = spread(sorted, box.right, rows, scale);
    this.shown = sorted.map(({ row, way, text, x, y, course }, i) => {
      const element = document.createElement("div");
      element.className = `curve-mark ${way}`;
      element.classList.toggle("flipped", spots[i].flipped);
      element.style.setProperty("--lane", `var(${course.lane.look.colour})`);
      element.style.transform = `translate(${x}px, ${y}px)`;
      const words = element.appendChild(document.createElement("span"));
      words.textContent = spots[i].shown ? text : "";
      const isLine = way === "over" || way === "under"; // whose words stay beside it
      words.style.top = isLine ? "" : `${spots[i].row * high}px`;
      return { row, element };
    });
    this.element.replaceChildren(...this.shown.map(({ element }) => element));
  }

  /** @param {number} step that the playhead has come to */
  reach(step) {
    for (const { row, element } of this.shown) element.classList.toggle("ahead", row > step);
  }
}
