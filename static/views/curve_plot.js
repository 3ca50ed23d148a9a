// A number of every lane over the steps: the loss, or a rate that a schedule moves. The whole
// curves faintly, and up to the playhead in full. Plotly owns the axes.
import { axisRange, curveOf, curvePixels } from "../model/curves.js";
import { look } from "../model/palette.js";
import { changed } from "../model/store.js";
import { Cursor } from "./cursor.js";
import { curveFigure, MARGIN } from "./figures/curve.js";
import { Plot } from "./plot.js";
import { readTheme } from "./theme.js";
import { inkOf, Trails } from "./trails.js";

/** @import { Box, Interval } from "../model/pixels.js" */
/** @import { Race } from "../model/race.js" */
/** @import { Parts } from "./stage.js" */

export class CurvePlot {
  width = 0;
  height = 0;
  drawn = ""; // what the axes show
  /** @type {Box | undefined} where the curves are, in the element */
  box;
  /** @type {Interval} of the axis upright */
  range;
  /** @type {Race | undefined} */
  race;

  /**
   * @param {HTMLElement} element
   * @param {Pick<Parts, "store" | "player" | "failed">} parts
   */
  constructor(element, { store, player, failed }) {
    this.element = element;
    this.store = store;
    this.player = player;
    this.plot = new Plot(element);
    this.describe();
    this.trails = new Trails(element);
    this.cursor = new Cursor(element, player);
    this.theme = readTheme();
    new ResizeObserver(() => this.resize()).observe(element);
    store.subscribe((state, old) => {
      if (changed(state, old, "curve")) this.describe();
      if (changed(state, old, "lanes", "curve")) this.place();
    });
    player.subscribe(() => this.tick());
    this.plot.load(() => this.drawAxes(), failed);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!width || !height) return;
    const { l, r, t, b } = MARGIN;
    Object.assign(this, { width, height, drawn: "" });
    this.box = { left: l, top: t, right: width - r, bottom: height - b };
    this.cursor.box = this.box;
    this.trails.resize(width, height);
    this.place();
  }

  setTheme() {
    this.theme = readTheme();
    this.resize();
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.place();
  }

  get curve() {
    return curveOf(this.store.get().curve);
  }

  describe() {
    this.plot.describe(`${this.curve.label} of each lane over the steps`);
  }

  place() {
    const { race, box, curve, theme } = this;
    if (!box || !race) return this.tick();
    const walks = this.store.get().lanes.flatMap(({ key, slot, hidden }) => {
      const values = !hidden && race.lane(key) && curve.values(race, key);
      return values ? [{ ...inkOf(race, key, look(slot), theme), values }] : [];
    });
    this.range = axisRange(curve, walks);
    this.drawAxes();
    this.trails.position = this.player.position;
    const axes = { steps: race.steps, box, range: this.range, log: curve.log };
    const strokes = walks.map(({ values, ...ink }) => {
      const points = curvePixels(values, ink.end, axes);
      return { ...ink, points, box, ghost: true, bare: true, small: true };
    });
    this.trails.set(strokes, theme);
    this.tick();
  }

  tick() {
    this.trails.draw(this.player.position);
    this.cursor.draw();
  }

  // only where they are others: Plotly is slow, and a race arrives in pieces
  drawAxes() {
    if (!this.plot.ready || !this.race || !this.box) return;
    const { curve, width, height, range } = this;
    const { steps } = this.race;
    const wanted = [curve.id, width, height, steps, ...range].join();
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    const figure = curveFigure(curve, { width, height, steps, range }, this.theme);
    this.plot.draw(figure, { staticPlot: true });
  }
}
