// The pointer on the picture, for a marker of a point: a click beside it sets the point, and a drag
// takes the marker along.
import { inside } from "../../model/clipping.js";
import { intent } from "../../model/intent.js";

/** @import { Point } from "../../model/pixels.js" */
/** @import { Stage } from "./point_marker.js" */

export class Pointing {
  held = false;
  /** @type {Point | null} where the pointer went down, beside the marker */
  pressed = null;
  #over = new AbortController();

  /**
   * @param {Stage} stage
   * @param {HTMLElement} marker inert where the point is to stay
   * @param {(point: Point) => void} set
   */
  constructor(stage, marker, set) {
    this.stage = stage;
    this.marker = marker;
    this.set = set;
    const { signal } = this.#over;
    marker.addEventListener("pointerdown", (event) => this.grab(event));
    marker.addEventListener("pointermove", (event) => this.drag(event));
    marker.addEventListener("pointerup", () => this.forget());
    const options = { capture: true, signal };
    stage.element.addEventListener("pointerdown", (event) => this.press(event), options);
    // on the document, for Plotly lays a cover over the page while a button is down
    document.addEventListener("pointerup", (event) => this.release(event), options);
    document.addEventListener("pointercancel", () => this.forget(), options);
  }

  close() {
    this.#over.abort();
  }

  // to the point of the plane under a pointer
  move({ clientX, clientY }) {
    const { view } = this.stage;
    const { left, top } = this.stage.origin();
    const [px, py] = [clientX - left, clientY - top];
    const box = view.boxes().find((known) => known && inside(px, py, known));
    const point = box && view.startAt?.(px, py, box);
    if (point) this.set(point);
  }

  // two fingers zoom, and do not click
  press({ target, isPrimary, clientX, clientY }) {
    const elsewhere = target !== this.marker && isPrimary && !this.marker.inert;
    this.pressed = elsewhere ? [clientX, clientY] : null;
  }

  release(event) {
    const from = this.pressed;
    this.pressed = null;
    if (!from || event.button !== 0 || event.target.closest(".on-stage")) return;
    if (intent(event.clientX - from[0], event.clientY - from[1]) === "tap") this.move(event);
  }

  grab({ pointerId }) {
    this.held = true;
    this.marker.setPointerCapture(pointerId);
  }

  drag(event) {
    if (this.held) this.move(event);
  }

  // let go, or taken by the browser for scrolling
  forget() {
    this.pressed = null;
    this.held = false;
  }
}
