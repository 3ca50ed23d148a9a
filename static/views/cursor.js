// The playhead across a plot over the steps; the pointer takes it along. A finger does so when it
// goes across or taps: all others scroll the page.
import { intent } from "../model/intent.js";

/** @import { Intent } from "../model/intent.js" */
/** @import { Box } from "../model/pixels.js" */
/** @import { Player } from "../model/player.js" */

const SLACK = 0.02; // of the width: how far beside the plot the pointer still means its end

export class Cursor {
  /** @type {Box | undefined} where the steps are, in the element */
  box;
  /** @type {{x: number, y: number, intent: Intent}} of a pointer that is down, and where it went so */
  #pressed = { x: 0, y: 0, intent: "tap" };

  /**
   * @param {HTMLElement} element
   * @param {Player} player
   */
  constructor(element, player) {
    this.player = player;
    this.line = element.appendChild(document.createElement("div"));
    this.line.className = "cursor";
    element.addEventListener("pointerdown", (event) => this.#press(event));
    element.addEventListener("pointermove", (event) => event.buttons && this.#drag(event));
    element.addEventListener("pointerup", (event) => this.#release(event));
  }

  draw() {
    if (!this.box) return;
    const { top, bottom } = this.box;
    this.line.style.transform = `translate(${this.at(this.player.position)}px, ${top}px)`;
    this.line.style.height = `${bottom - top}px`;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const { clientX: x, clientY: y, pointerType } = event;
    this.#pressed = { x, y, intent: pointerType === "touch" ? "tap" : "across" };
    if (pointerType !== "touch") this.#seek(event);
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const { x, y } = this.#pressed;
    if (this.#pressed.intent === "tap")
      this.#pressed.intent = intent(event.clientX - x, event.clientY - y);
    if (this.#pressed.intent === "across") this.#seek(event);
  }

  /** @param {PointerEvent} event */
  #release(event) {
    if (this.#pressed.intent === "tap") this.#seek(event);
  }

  /**
   * Where a step is, in pixels across.
   * @param {number} step
   */
  at(step) {
    const { left, right } = this.box ?? { left: 0, right: 0 };
    return left + (this.player.length ? step / this.player.length : 0) * (right - left);
  }

  /**
   * The step at the pointer; none where it is beside the plot.
   * @param {PointerEvent} event
   */
  stepAt({ offsetX }) {
    if (!this.box) return null;
    const part = (offsetX - this.box.left) / (this.box.right - this.box.left);
    if (part < -SLACK || part > 1 + SLACK) return null;
    return Math.round(Math.min(1, Math.max(0, part)) * this.player.length);
  }

  /** @param {PointerEvent} event */
  #seek(event) {
    const step = this.stepAt(event);
    if (step !== null) this.player.seek(step);
  }
}
