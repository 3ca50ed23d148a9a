// The start of the race: click on the surface to set it, or drag its marker.
import { inside } from "../../model/clipping.js";
import { formatNumber } from "../../model/format.js";
import { intent } from "../../model/intent.js";
import { h } from "../controls/dom.js";
import { StartRings } from "./start_rings.js";

/** @import { Surface } from "../../model/catalog.js" */
/** @import { Box, Point, Range } from "../../model/pixels.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

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
 * @typedef {object} Stage where the start is seen
 * @property {HTMLElement} element
 * @property {View} view
 * @property {Surface} surface
 * @property {() => {left: number, top: number}} origin of its pixels, in the window
 * @property {() => void} [onMoved] is called when the start may stand elsewhere
 */

const NUDGE = 0.01; // of what is shown: how far an arrow key goes

/** @type {Record<string, Point>} which way each key goes */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export class StartMarker {
  held = false;
  /** @type {Point | null} where the pointer went down, beside the marker */
  pressed = null;

  /**
   * @param {Stage} stage
   * @param {Store<State>} store
   */
  constructor(stage, store) {
    this.stage = stage;
    this.store = store;
    this.marker = h("button", {
      type: "button",
      className: "start",
      "data-keys": "",
      onkeydown: (event) => this.nudge(event),
      onpointerdown: (event) => this.grab(event),
      onpointermove: (event) => this.drag(event),
      onpointerup: () => this.forget(),
    });
    stage.element.append(this.marker);
    this.rings = new StartRings(stage.element);
    stage.element.addEventListener("pointerdown", (event) => this.press(event), true);
    // on the document, for Plotly lays a cover over the page while a button is down
    document.addEventListener("pointerup", (event) => this.release(event), true);
    document.addEventListener("pointercancel", () => this.forget(), true);
    stage.onMoved = () => this.place();
    this.place();
  }

  /** The marker stands where the start is, in the view that shows one plane; else there are rings. */
  place() {
    const { view } = this.stage;
    const { start } = this.store.get();
    const pixel = view.box && view.startPixel?.(start);
    this.rings.show(view.startPixels?.(start) ?? [], view.boxes());
    if (!view.box || !pixel) return this.hide();
    const [left, top] = Array.from(pixel);
    this.marker.hidden = !inside(left, top, view.box);
    this.marker.style.transform = `translate(${left}px, ${top}px)`;
    const at = `Start point x ${formatNumber(start[0])}, y ${formatNumber(start[1])}`;
    this.marker.setAttribute("aria-label", `${at}; arrow keys move it`);
  }

  hide() {
    this.marker.hidden = true;
  }

  // the point of the plane under a pointer
  at({ clientX, clientY }) {
    const { view } = this.stage;
    const { left, top } = this.stage.origin();
    const [px, py] = [clientX - left, clientY - top];
    const box = view.boxes().find((known) => known && inside(px, py, known));
    return box && view.startAt?.(px, py, box);
  }

  // two fingers zoom, and do not click
  press({ target, isPrimary, clientX, clientY }) {
    this.pressed = target === this.marker || !isPrimary ? null : [clientX, clientY];
  }

  release(event) {
    const from = this.pressed;
    this.pressed = null;
    if (!from || event.button !== 0 || event.target.closest(".on-stage")) return;
    if (intent(event.clientX - from[0], event.clientY - from[1]) !== "tap") return;
    const start = this.at(event);
    if (start) this.store.set({ start });
  }

  grab({ pointerId }) {
    this.held = true;
    this.marker.setPointerCapture(pointerId);
  }

  drag(event) {
    const start = this.held && this.at(event);
    if (start) this.store.set({ start });
  }

  // let go, or taken by the browser for scrolling
  forget() {
    this.pressed = null;
    this.held = false;
  }

  nudge(event) {
    const by = ARROWS[event.key];
    if (!by) return;
    event.preventDefault();
    const { start } = this.store.get();
    const { x, y } = this.stage.view.range;
    const moved = (i, [low, high]) => Number((start[i] + by[i] * (high - low) * NUDGE).toFixed(6));
    const isCurve = this.stage.surface.dimensions === 1;
    this.store.set({ start: [moved(0, x), isCurve ? 0 : moved(1, y)] });
  }
}
