// A curve of one dimension: its height over x, and every walk as a ball upon it. The walks lie one
// above the other, or all but the last would be hidden.
import { stopOutside } from "../model/clipping.js";
import { boxSize, fromPixel } from "../model/pixels.js";
import { Profile } from "../model/profile.js";
import { profileFigure } from "./figures/profile.js";
import { FlatView, MARGIN } from "./flat_view.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Box, Interval, Point, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Frame } from "./view.js" */

const WIDE = { ...MARGIN, l: MARGIN.l + 14 }; // room for the name of the axis of heights
const [APART, HIGHEST] = [9, 63]; // pixels from a walk to the next, and of all of them

export class ProfileView extends FlatView {
  frame = WIDE;
  /** @type {Profile | undefined} */
  profile;
  /** @type {Interval | null} the heights that are shown; null until there are any */
  span = null;

  /**
   * @param {number} width
   * @param {number} height
   * @param {Range} wanted what must be seen
   */
  resize(width, height, wanted) {
    Object.assign(this, { width, height, range: wanted });
    const { l, r, t, b } = this.margin;
    this.box = { left: l, top: t, right: width - r, bottom: height - b };
    this.unsettle();
  }

  /** @param {Range} range under fingers; the curve is Plotly's own, and goes along at once */
  show({ x }) {
    super.show({ x, y: this.range.y });
    this.settle();
  }

  /** @param {Picture} picture */
  setPicture(picture) {
    this.picture = picture;
    this.profile = new Profile(picture);
    this.span = this.profile.span(this.range.x);
    this.paint();
    this.unsettle();
  }

  paint() {
    this.stage.backdrop.clear();
  }

  figure() {
    const { width, height, margin, stage } = this;
    const range = { x: this.range.x, y: this.span ?? [0, 1] };
    const { xs, heights } = this.profile ?? { xs: [], heights: new Float32Array(0) };
    return profileFigure(xs, heights, { width, height, margin, range }, stage.theme);
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
    const { box, pixel, stage } = this;
    const { up, apart } = raised(stage, key);
    const points = new Float64Array(2 * (end + 2)).fill(NaN);
    for (let row = 0; row <= end; row += 1) {
      const [x, y] = pixel(lane.x[row], lane.f[row]);
      points.set([x, y - up], 2 * row);
    }
    const ends = stage.surface.domain.x.map((x) => pixel(x, 0)[0]);
    const small = apart < APART;
    return { points: stopOutside(points, end, stretched(box, ends)), box, small, dots: true };
  }

  frameOf = (key, height) => frameOf(this, key, height);

  /** @param {Pick<StationaryPoint, "x" | "f">} point */
  spots = ({ x, f }) => [this.pixel(x, f)];

  /**
   * Where in the stage the start is: on the curve.
   * @param {Point} start
   */
  startPixel([x]) {
    return this.pixel(x, this.profile?.heightAt(x) ?? NaN);
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

/** @type {(box: Box, ends: number[]) => Box} the box and the whole curve around it */
const stretched = (box, [left, right]) => ({
  ...box,
  left: Math.min(left, box.left),
  right: Math.max(right, box.right),
});

/**
 * How far above the curve a lane's walk lies, and how far it is from the next.
 * @param {Stage} stage
 * @param {number} key
 */
function raised(stage, key) {
  const keys = stage.lanes().map((lane) => lane.key);
  const apart = Math.min(APART, HIGHEST / keys.length);
  return { up: apart * keys.indexOf(key), apart };
}

/**
 * @param {ProfileView} view
 * @param {number} key
 * @param {number} height where the step began
 * @returns {Frame}
 */
function frameOf({ box, pixel, stage }, key, height) {
  const { up } = raised(stage, key);
  /** @type {Frame["at"]} */
  const at = ([x, y], upright) => {
    const [px, py] = pixel(x, upright ? y : height);
    return [px, py - up];
  };
  return { box, flat: true, at };
}
