// The heights of a curve of one dimension, at points of its x that lie equally far apart.

/** @import { Picture } from "./heights.js" */
/** @import { Interval } from "./pixels.js" */

const AIR = 0.08; // above and below what is shown of it

export class Profile {
  /** @param {Picture} picture */
  constructor({ x: [low, high], columns, heights }) {
    this.xs = Array.from({ length: columns }, (_, i) => low + ((high - low) * i) / (columns - 1));
    this.heights = heights.subarray(0, columns);
  }

  /**
   * The heights over a piece of x, with some air.
   * @param {Interval} x
   * @returns {Interval}
   */
  span([from, to]) {
    const shown = this.heights.filter((_, i) => this.xs[i] >= from && this.xs[i] <= to);
    const [low, high] = [Math.min(...shown), Math.max(...shown)];
    const air = (high - low || 1) * AIR;
    return [low - air, high + air];
  }

  /** @param {number} x */
  heightAt(x) {
    const { xs, heights } = this;
    const last = xs.length - 1;
    const at = ((x - xs[0]) / (xs[last] - xs[0])) * last;
    const i = Math.max(0, Math.min(Math.floor(at), last - 1));
    return heights[i] + (at - i) * (heights[i + 1] - heights[i]);
  }
}
