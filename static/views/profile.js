// A curve of one dimension: its height over x, and every walk as a ball upon it. The walks lie one
// above the other, or all but the last would be hidden.
import { stopOutside } from "../model/clipping.js";
import { boxSize, fromPixel } from "../model/pixels.js";
import { profileFigure } from "./figures/profile.js";
import { FlatView, MARGIN } from "./flat_view.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Interval, Point, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */

const WIDE = { ...MARGIN, l: MARGIN.l + 14 }; // room for the name of the axis of heights
const AIR = 0.08; // above and below the curve
const [APART, HIGHEST] = [9, 63]; // pixels from a walk to the next, and of all of them

export class ProfileView extends FlatView {
  /** @type {number[]} of the points of the curve */
  xs = [];
  /** @type {Float32Array} */
  heights = new Float32Array(0);
  /** @type {Interval | null} the heights that are shown; null until there are any */
  span = null;

  /**
   * @param {number} width
   * @param {number} height
   * @param {Range} wanted what must be seen
   */
  resize(width, height, wanted) {
    Object.assign(this, { width, height, range: wanted });
    const { l, r, t, b } = WIDE;
    this.box = { left: l, top: t, right: width - r, bottom: height - b };
    this.unsettle();
  }

  /** @param {Picture} picture */
  setPicture(picture) {
    const { x, columns, heights } = picture;
    const [from, to] = this.range.x;
    this.picture = picture;
    this.xs = Array.from({ length: columns }, (_, i) => x[0] + ((x[1] - x[0]) * i) / (columns - 1));
    this.heights = heights.subarray(0, columns);
    const shown = this.heights.filter((_, i) => this.xs[i] >= from && this.xs[i] <= to);
    const [low, high] = [Math.min(...shown), Math.max(...shown)];
    const air = (high - low || 1) * AIR;
    this.span = [low - air, high + air];
    this.paint();
    this.unsettle();
  }

  paint() {
    this.stage.backdrop.clear();
  }

  figure() {
    const { width, height, xs, heights, stage } = this;
    const frame = {
      width,
      height,
      margin: WIDE,
      range: { x: this.range.x, y: this.span ?? [0, 1] },
    };
    return profileFigure(xs, heights, frame, stage.theme);
  }

  /**
   * A function from x and height to pixels; to nowhere while there is no curve.
   * @returns {(x: number, f: number) => Point}
   */
  get pixel() {
    const { box, range, span } = this;
    if (!span) return () => [NaN, NaN];
    const [width, height] = boxSize(box);
    const part = (value, [low, high]) => (value - low) / (high - low);
    return (x, f) => [box.left + part(x, range.x) * width, box.bottom - part(f, span) * height];
  }

  /**
   * The path of one lane.
   * @param {Trajectory} lane
   * @param {number} end the last row
   * @param {number} key
   */
  points(lane, end, key) {
    const { box, pixel } = this;
    const keys = this.stage.lanes().map((lane) => lane.key);
    const apart = Math.min(APART, HIGHEST / keys.length);
    const up = apart * keys.indexOf(key);
    const points = new Float64Array(2 * (end + 2)).fill(NaN);
    for (let row = 0; row <= end; row += 1) {
      const [x, y] = pixel(lane.x[row], lane.f[row]);
      points.set([x, y - up], 2 * row);
    }
    const small = apart < APART;
    return { points: stopOutside(points, end, this.home), box, small, dots: true };
  }

  /** The box and the whole curve around it. */
  get home() {
    const { box, pixel, stage } = this;
    const [left, right] = stage.surface.domain.x.map((x) => pixel(x, 0)[0]);
    return { ...box, left: Math.min(left, box.left), right: Math.max(right, box.right) };
  }

  /** @param {Pick<StationaryPoint, "x" | "f">} point */
  spots = ({ x, f }) => [this.pixel(x, f)];

  /**
   * Where in the stage the start is: on the curve.
   * @param {Point} start
   */
  startPixel([x]) {
    const { xs, heights } = this;
    const last = xs.length - 1;
    const at = ((x - xs[0]) / (xs[last] - xs[0])) * last;
    const i = Math.max(0, Math.min(Math.floor(at), last - 1));
    return this.pixel(x, heights[i] + (at - i) * (heights[i + 1] - heights[i]));
  }

  /**
   * The start at a pixel of the stage; a curve has its points at y = 0.
   * @param {number} px
   * @param {number} py
   * @returns {Point}
   */
  startAt(px, py) {
    return [fromPixel(px, py, this.box, this.range)[0], 0];
  }
}
