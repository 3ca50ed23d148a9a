// A question for a point: where will a walk be? It is placed on the picture by click, touch or keys.
import { formatNumber } from "../../model/format.js";
import { placedVerdict } from "../../model/lesson/verdict.js";
import { h } from "../controls/dom.js";
import { PointMarker } from "../race/point_marker.js";
import { prose } from "./prose.js";

/** @import { Place } from "../../model/lesson/reading.js" */
/** @import { Point } from "../../model/pixels.js" */
/** @import { Stage } from "../race/point_marker.js" */

const HOW = matchMedia("(hover: none)").matches
  ? "Touch the picture, or drag the square."
  : "Click or touch the picture, or move the square by arrow keys; with Shift it goes farther.";
const MINE = "Your point";

/** @type {(point: Point) => string} */
const inWords = ([x, y]) => `(${formatNumber(x, 3)}, ${formatNumber(y, 3)})`;

export class PlaceQuestion {
  /**
   * @param {Stage} stage
   * @param {(point: Point) => void} answer
   */
  constructor(stage, answer) {
    const { x, y } = stage.view.range;
    /** @type {Point} the middle, at first */
    this.point = [(x[0] + x[1]) / 2, stage.surface.dimensions === 1 ? 0 : (y[0] + y[1]) / 2];
    this.marker = new PointMarker(stage, {
      name: MINE,
      className: "guess",
      get: () => this.point,
      set: (point) => this.#set(point),
    });
    // where the marker stands already may be what is meant
    this.marker.marker.addEventListener("click", () => this.#set(this.point));
    this.where = h("p", { className: "aside", textContent: HOW });
    this.submit = h("button", {
      type: "button",
      className: "answer",
      textContent: "It will be here",
      disabled: true,
      onclick: () => answer(this.point),
    });
    this.element = h("div", {}, this.where, this.submit);
  }

  /** @param {Point} point */
  #set(point) {
    this.point = point;
    this.submit.disabled = false;
    this.where.textContent = `${MINE}: ${inWords(point)}. ${HOW}`;
    this.marker.place();
  }

  close() {
    this.marker.close();
  }
}

/**
 * Marks on the picture where a walk was, and where it was looked for; returns their end.
 * @param {Stage} stage
 * @param {Point | null} point null while it is not to be seen
 * @param {Point | null} placed null where none was
 */
export function markPoints(stage, point, placed) {
  const mark = (name, className, where) => {
    const marker = new PointMarker(stage, { name, className, get: () => where, set: () => {} });
    marker.fixed = true;
    return marker;
  };
  const marks = [
    ...(point ? [mark("Where it was", "truth", point)] : []),
    ...(placed ? [mark(MINE, "guess", placed)] : []),
  ];
  return () => {
    for (const one of marks) one.close();
  };
}

/**
 * @param {Place} question
 * @param {Point | null} placed
 * @param {Point} point where the walk was
 * @param {string} title of its lane
 */
export function placeVerdict(question, placed, point, title) {
  const was = `At step ${question.step} ${title} is at ${inWords(point)}`;
  if (!placed) return h("p", { className: "measured", textContent: `${was}.` });
  const { distance, near, feedback } = placedVerdict(question, placed, point);
  const far = `${formatNumber(distance, 2)} away${near ? ", which is near" : ""}`;
  const text = `${was}; your point ${inWords(placed)} is ${far}.`;
  return h(
    "div",
    {},
    h("p", { className: "measured", textContent: text }),
    prose(feedback, "feedback"),
  );
}
