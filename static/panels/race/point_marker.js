// A point of the plane that a hand sets: click on the picture, drag its marker, or move it by arrow
// keys. In views of many planes there are rings.
import { inside } from "../../model/clipping.js";
import { formatNumber } from "../../model/format.js";
import { h } from "../controls/dom.js";
import { Pointing } from "./pointing.js";
import { Rings } from "./rings.js";

/** @import { Surface } from "../../model/catalog.js" */
/** @import { Box, Point, Range } from "../../model/pixels.js" */

/**
 * @typedef {object} View
 * @property {Range} range the piece of the plane that it shows
 * @property {Box} [box] where it shows one plane only
 * @property {() => (Box | undefined)[]} boxes where it shows a plane
 * @property {(start: Point) => ArrayLike<number>[]} [startPixels] in each of many planes
 * @property {(start: Point) => ArrayLike<number>} [startPixel]
 * @property {(px: number, py: number, box: Box) => Point} [startAt]
 */

/**
 * @typedef {object} Stage where the point is seen
 * @property {HTMLElement} element
 * @property {View} view
 * @property {Surface} surface
 * @property {() => {left: number, top: number}} origin of its pixels, in the window
 * @property {Set<() => void>} movers are called when the point may stand elsewhere
 */

/**
 * @typedef {object} Marked
 * @property {string} name of the point
 * @property {string} className of its marker
 * @property {() => Point | null} get
 * @property {(point: Point) => void} set
 */

const NUDGE = 0.01; // of what is shown: how far an arrow key goes
const FAR = 10; // times as far with Shift

/** @type {Record<string, Point>} which way each key goes */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export class PointMarker {
  /**
   * @param {Stage} stage
   * @param {Marked} marked
   */
  constructor(stage, marked) {
    this.stage = stage;
    this.marked = marked;
    this.marker = h("button", {
      type: "button",
      className: marked.className,
      "data-keys": "",
      onkeydown: (event) => this.nudge(event),
    });
    stage.element.append(this.marker);
    this.rings = new Rings(stage.element);
    this.pointing = new Pointing(stage, this.marker, marked.set);
    stage.movers.add(this.place);
    this.place();
  }

  /** The marker stands where the point is, in the view that shows one plane; else there are rings. */
  place = () => {
    const { view } = this.stage;
    const point = this.marked.get();
    this.rings.show((point && view.startPixels?.(point)) ?? [], view.boxes());
    const pixel = point && view.box && view.startPixel?.(point);
    this.marker.hidden = !pixel;
    if (!point || !pixel || !view.box) return;
    const [left, top] = Array.from(pixel);
    this.marker.hidden = !inside(left, top, view.box);
    this.marker.style.transform = `translate(${left}px, ${top}px)`;
    const at = `${this.marked.name} x ${formatNumber(point[0])}, y ${formatNumber(point[1])}`;
    this.marker.setAttribute("aria-label", this.fixed ? at : `${at}; arrow keys move it`);
  };

  get fixed() {
    return this.marker.inert;
  }

  /** Whether it stays where it is, whatever a hand does. */
  set fixed(fixed) {
    this.marker.inert = fixed;
    this.place();
  }

  close() {
    this.pointing.close();
    this.stage.movers.delete(this.place);
    this.rings.show([], []);
    this.marker.remove();
  }

  nudge(event) {
    const [by, point] = [ARROWS[event.key], this.marked.get()];
    if (!by || !point) return;
    event.preventDefault();
    const { x, y } = this.stage.view.range;
    const far = NUDGE * (event.shiftKey ? FAR : 1);
    const moved = (i, [low, high]) => Number((point[i] + by[i] * (high - low) * far).toFixed(6));
    const isCurve = this.stage.surface.dimensions === 1;
    this.marked.set([moved(0, x), isCurve ? 0 : moved(1, y)]);
  }
}
