// What the contours and the profile have in common: Plotly zooms and pans a piece of the plane, and
// draws it anew when the hand rests.
import { Plot } from "./plot.js";

/** @import { Picture } from "../model/heights.js" */
/** @import { Box, Range } from "../model/pixels.js" */
/** @import { Figure } from "./plot.js" */
/** @import { Stage } from "./stage.js" */

export const MARGIN = { l: 46, r: 10, t: 10, b: 34 };
const REST = 140; // milliseconds without a change after which Plotly draws

export class FlatView {
  /** @type {Picture | undefined} */
  picture;
  /** @type {Box} where the plane is shown, in the stage */
  box;
  /** @type {Range} the piece of the plane that is shown */
  range;
  frame = MARGIN;
  width = 0;
  height = 0;
  #timer = 0;

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.plot = new Plot(stage.host, { hasKeys: true });
    this.plot.on("plotly_relayouting", (change) => this.#moved(change));
    this.plot.on("plotly_relayout", (change) => {
      if (this.#moved(change)) stage.store.set({ box: this.range });
    });
    this.plot.load(() => this.settle(), stage.failed);
  }

  /**
   * What Plotly is to draw of a picture; each view says that itself.
   * @param {Picture} _picture
   * @returns {Figure}
   */
  figure(_picture) {
    throw new Error("a view has a figure of its own");
  }

  /** Show what needs no Plotly, also while the hand moves. */
  paint() {}

  close() {
    clearTimeout(this.#timer);
    this.plot.close();
  }

  /** @param {string} text */
  describe(text) {
    this.plot.describe(text);
  }

  boxes = () => [this.box];

  /** Around the box; the legend stands above it. */
  get margin() {
    const { l, r, t, b } = this.frame;
    const { theme, legend } = this.stage;
    return { l: l * theme.large, r: r * theme.large, t: t + legend.height, b: b * theme.large };
  }

  /**
   * Another piece of the plane, under fingers or by keys: Plotly's axes tell of the old one until they rest.
   * @param {Range} range
   */
  show(range) {
    this.range = range;
    this.plot.element.classList.add("moving");
    this.paint();
    this.unsettle();
    this.stage.moved();
  }

  /** Something changed: what Plotly shows of an older surface is hidden until it is drawn anew. */
  unsettle() {
    this.plot.element.classList.remove("settled");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), this.plot.drawn ? REST : 0);
  }

  async settle() {
    if (!this.plot.ready || !this.picture) return;
    const stands = await this.plot.draw(this.figure(this.picture), { scrollZoom: true });
    if (!stands) return;
    this.plot.element.classList.add("settled");
    this.plot.element.classList.remove("moving");
  }

  /** Follow the hand to another range; whether the hand moved at all. */
  #moved(change) {
    const { x, y } = this.range;
    /** @type {Range} */
    const range = {
      x: [change["xaxis.range[0]"] ?? x[0], change["xaxis.range[1]"] ?? x[1]],
      y: [change["yaxis.range[0]"] ?? y[0], change["yaxis.range[1]"] ?? y[1]],
    };
    const same = [0, 1].every((i) => range.x[i] === x[i] && range.y[i] === y[i]);
    if (same) return "xaxis.range[0]" in change || "yaxis.range[0]" in change;
    this.range = this.stage.reachable(range);
    this.paint();
    this.stage.moved();
    return true;
  }
}
