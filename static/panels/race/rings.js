// A point of the plane in views of many planes: a ring in each.
import { inside } from "../../model/clipping.js";
import { h } from "../controls/dom.js";

/** @import { Box } from "../../model/pixels.js" */

export class Rings {
  /** @type {HTMLElement[]} */
  #rings = [];

  /** @param {HTMLElement} stage */
  constructor(stage) {
    this.stage = stage;
  }

  /**
   * @param {ArrayLike<number>[]} spots pixels of the stage
   * @param {(Box | undefined)[]} boxes that each must lie in
   */
  show(spots, boxes) {
    const seen = spots.filter(({ 0: x, 1: y }, i) => {
      const box = boxes[i];
      return box && inside(x, y, box);
    });
    while (this.#rings.length < seen.length) {
      const ring = h("span", { className: "start-ring", "aria-hidden": "true" });
      this.stage.append(ring);
      this.#rings.push(ring);
    }
    this.#rings.forEach((ring, i) => {
      ring.hidden = i >= seen.length;
      if (!ring.hidden) ring.style.transform = `translate(${seen[i][0]}px, ${seen[i][1]}px)`;
    });
  }
}
