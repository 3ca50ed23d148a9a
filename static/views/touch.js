// Fingers on a view of the plane: one scrolls the page, two pan and zoom the picture. Plotly, which
// would take every finger for itself, hears of none.
import { inside } from "../model/clipping.js";
import { intent } from "../model/intent.js";
import { middle, pinched } from "../model/pinch.js";

/** @import { Fingers } from "../model/pinch.js" */
/** @import { Box, Point, Range } from "../model/pixels.js" */
/** @import { Stage } from "./stage.js" */

const HINT = "Two fingers move and zoom the picture";
const LASTS = 1800; // milliseconds that the hint is there

export class Touch {
  /** @type {{range: Range, box: Box, from: Fingers} | null} two fingers, and what they found */
  #pinch = null;
  /** @type {Point} where one finger went down */
  #first = [0, 0];

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.hint = stage.element.appendChild(document.createElement("p"));
    this.hint.className = "hint";
    this.hint.setAttribute("aria-hidden", "true");
    this.hint.textContent = HINT;
    const listen = (name, listener) =>
      stage.host.addEventListener(name, listener, { capture: true, passive: false });
    listen("touchstart", (event) => this.#start(event));
    listen("touchmove", (event) => this.#move(event));
    for (const name of ["touchend", "touchcancel"]) listen(name, (event) => this.#end(event));
  }

  /** @param {TouchEvent} event */
  #start(event) {
    const { view } = this.stage;
    if (!view.show) return;
    event.stopPropagation();
    const fingers = this.#fingers(event);
    this.#first = fingers[0];
    if (fingers.length !== 2) return;
    event.preventDefault();
    this.hint.classList.remove("shown");
    const from = /** @type {Fingers} */ (fingers);
    const boxes = view.boxes();
    const box = boxes.find((known) => known && inside(...middle(from), known)) ?? boxes[0];
    if (box) this.#pinch = { range: view.range, box, from };
  }

  /** @param {TouchEvent} event */
  #move(event) {
    const { view } = this.stage;
    if (!view.show) return;
    const fingers = this.#fingers(event);
    if (fingers.length === 1) return this.#explain(event, fingers[0]);
    event.preventDefault();
    if (!this.#pinch || fingers.length !== 2) return;
    const { range, box, from } = this.#pinch;
    const wanted = pinched(range, box, from, /** @type {Fingers} */ (fingers));
    view.show(this.stage.reachable(wanted));
  }

  /** @param {TouchEvent} event */
  #end({ targetTouches }) {
    if (!this.#pinch || targetTouches.length > 1) return;
    this.#pinch = null;
    this.stage.store.set({ box: this.stage.view.range });
  }

  // a finger that neither taps nor scrolls seems to want what two can do
  #explain({ cancelable }, [x, y]) {
    if (!cancelable || intent(x - this.#first[0], y - this.#first[1]) !== "across") return;
    this.hint.classList.add("shown");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hint.classList.remove("shown"), LASTS);
  }

  /**
   * Where the fingers are that lie on the picture, in the stage.
   * @param {TouchEvent} event
   * @returns {Point[]}
   */
  #fingers({ touches }) {
    const { left, top } = this.stage.origin();
    const { host } = this.stage;
    return Array.from(touches)
      .filter(({ target }) => host.contains(/** @type {Node} */ (target)))
      .map(({ clientX, clientY }) => [clientX - left, clientY - top]);
  }
}
