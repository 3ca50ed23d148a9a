// The playhead across a plot over the steps; the pointer takes it along.

/** @import { Box } from "../model/pixels.js" */
/** @import { Player } from "../model/player.js" */

const SLACK = 0.02; // of the width: how far beside the plot the pointer still means its end

export class Cursor {
  /** @type {Box | undefined} where the steps are, in the element */
  box;

  /**
   * @param {HTMLElement} element
   * @param {Player} player
   */
  constructor(element, player) {
    this.player = player;
    this.line = element.appendChild(document.createElement("div"));
    this.line.className = "cursor";
    element.addEventListener("pointerdown", (event) => this.#seek(event));
    element.addEventListener("pointermove", (event) => event.buttons && this.#seek(event));
  }

  draw() {
    if (!this.box) return;
    const { left, right, top, bottom } = this.box;
    const part = this.player.length ? this.player.position / this.player.length : 0;
    this.line.style.transform = `translate(${left + part * (right - left)}px, ${top}px)`;
    this.line.style.height = `${bottom - top}px`;
  }

  /** @param {PointerEvent} event */
  #seek({ offsetX }) {
    if (!this.box) return;
    const part = (offsetX - this.box.left) / (this.box.right - this.box.left);
    if (part >= -SLACK && part <= 1 + SLACK)
      this.player.seek(Math.round(Math.min(1, Math.max(0, part)) * this.player.length));
  }
}
