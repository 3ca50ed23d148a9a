// All lanes on one contour plot.
import { stopOutside } from "../model/clipping.js";
import { around, boxSize, fit, fromPixel, scaler, toPixels } from "../model/pixels.js";
import { contourFigure } from "./figures/contour.js";
import { FlatView } from "./flat_view.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Box, Point, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */

export class ContourView extends FlatView {
  /**
   * @param {number} width
   * @param {number} height
   * @param {Range} wanted what must be seen
   */
  resize(width, height, wanted) {
    Object.assign(this, { width, height });
    const { l, r, t, b } = this.margin;
    this.box = { left: l, top: t, right: width - r, bottom: height - b };
    this.range = this.stage.reachable(fit(wanted, ...boxSize(this.box)));
    this.unsettle();
  }

  /** @param {Picture} picture */
  setPicture(picture) {
    this.picture = picture;
    this.stage.backdrop.set(picture, this.box, this.stage.theme.ramp);
    this.paint();
    this.unsettle();
  }

  paint() {
    this.stage.backdrop.draw([this.box], this.range);
  }

  /** @param {Picture} picture */
  figure(picture) {
    const { width, height, range, margin, stage } = this;
    const frame = { width, height, range, margin };
    return contourFigure(picture, frame, stage.picture.axes, stage.theme);
  }

  batchBox = () => this.box;
  frameOf = () => ({ box: this.box, at: scaler(this.box, this.range) });

  /**
   * Where in the stage the start is.
   * @param {Point} start
   */
  startPixel([x, y]) {
    return toPixels([x], [y], 0, this.box, this.range);
  }

  /** @param {Pick<StationaryPoint, "x" | "y">} point */
  spots = ({ x, y }) => [this.startPixel([x, y])];

  /**
   * The start at a pixel of the stage.
   * @param {number} px
   * @param {number} py
   */
  startAt(px, py) {
    return fromPixel(px, py, this.box, this.range);
  }

  /**
   * The path of one lane.
   * @param {Trajectory} lane
   * @param {number} end the last row
   */
  points(lane, end) {
    const { box, range } = this;
    const home = around(this.stage.picture.home, box, range);
    const points = stopOutside(toPixels(lane.x, lane.y, end, box, range), end, home);
    return { points, box, dots: !lane.slice };
  }
}
