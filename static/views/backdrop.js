// The surface under the trails: one painted bitmap, shared by every box that shows it, and moved
// with the hand while a plot is panned.
import { boxSize } from "../model/pixels.js";
import { paint } from "./bitmap.js";
import { contextOf, createCanvas, pixelRatio, resizeCanvas } from "./canvas.js";

/** @import { Picture } from "../model/heights.js" */
/** @import { Box, Range } from "../model/pixels.js" */
/** @import { Ramp } from "./bitmap.js" */

export class Backdrop {
  width = 0;
  height = 0;

  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.context = contextOf(createCanvas(parent, "backdrop"));
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  resize(width, height) {
    Object.assign(this, { width, height });
    resizeCanvas(this.context, width, height);
  }

  /**
   * Paint a picture once, for boxes of this size.
   * @param {Picture} picture
   * @param {Box} box
   * @param {Ramp} ramp
   * @param {number} every how many bands of colour a contour line encloses
   */
  set(picture, box, ramp, every = 1) {
    this.picture = picture;
    const [width, height] = boxSize(box).map((pixels) => Math.ceil(pixels * pixelRatio()));
    if (width > 0 && height > 0) this.image = paint(picture, width, height, ramp, every);
  }

  /**
   * Show it in each box, which shows a range.
   * @param {Box[]} boxes
   * @param {Range} range
   */
  draw(boxes, range) {
    this.context.clearRect(0, 0, this.width, this.height);
    if (!this.picture || !this.image) return;
    const { x, y } = this.picture;
    for (const { left, top, right, bottom } of boxes) {
      const across = (value) =>
        left + ((value - range.x[0]) / (range.x[1] - range.x[0])) * (right - left);
      const down = (value) =>
        bottom - ((value - range.y[0]) / (range.y[1] - range.y[0])) * (bottom - top);
      this.context.save();
      this.context.beginPath();
      this.context.rect(left, top, right - left, bottom - top);
      this.context.clip();
      const [x0, y1] = [across(x[0]), down(y[1])];
      this.context.drawImage(this.image, x0, y1, across(x[1]) - x0, down(y[0]) - y1);
      this.context.restore();
    }
  }

  clear() {
    this.context.clearRect(0, 0, this.width, this.height);
  }
}
