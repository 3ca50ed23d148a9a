// A number of every lane over the steps: the loss, or a rate that a schedule moves. The whole
// curves faintly, and up to the playhead in full. Plotly owns the axes.
import { axisRange, CURVES } from "../model/curves.js";
import { look } from "../model/palette.js";
import { changed } from "../model/store.js";
import { axis, CONFIG, FONT, loadPlotly } from "./plotly.js";
import { readTheme } from "./theme.js";
import { inkOf, Trails } from "./trails.js";

const MARGIN = { l: 58, r: 18, t: 8, b: 30 };

export class CurvePlot {
  constructor(element, { store, player, failed }) {
    Object.assign(this, { element, store, player });
    this.plot = element.appendChild(document.createElement("div"));
    this.plot.className = "plot";
    this.plot.setAttribute("role", "img");
    this.describe();
    this.trails = new Trails(element);
    this.cursor = element.appendChild(document.createElement("div"));
    this.cursor.className = "cursor";
    this.theme = readTheme();
    new ResizeObserver(() => this.resize()).observe(element);
    store.subscribe((state, old) => {
      if (changed(state, old, "curve")) this.describe();
      if (changed(state, old, "lanes", "curve")) this.place();
    });
    player.subscribe(() => this.tick());
    element.addEventListener("pointerdown", (event) => this.seek(event));
    element.addEventListener("pointermove", (event) => event.buttons && this.seek(event));
    loadPlotly().then((Plotly) => {
      this.plotly = Plotly;
      this.axes();
    }, failed);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!width || !height) return;
    Object.assign(this, { width, height, drawn: "" });
    this.box = {
      left: MARGIN.l,
      top: MARGIN.t,
      right: width - MARGIN.r,
      bottom: height - MARGIN.b,
    };
    this.trails.resize(width, height);
    this.place();
  }

  setTheme() {
    this.theme = readTheme();
    this.resize();
  }

  setRace(race) {
    this.race = race;
    this.place();
  }

  lanes() {
    return this.store.get().lanes.filter((lane) => !lane.hidden && this.race?.lane(lane.key));
  }

  get curve() {
    const { curve } = this.store.get();
    return CURVES.find(({ id }) => id === curve);
  }

  describe() {
    this.plot.setAttribute("aria-label", `${this.curve.label} of each lane over the steps`);
  }

  place() {
    if (!this.box) return;
    const { race, curve } = this;
    const walks = this.lanes()
      .map(({ key, slot }) => ({
        ...inkOf(race, key, look(slot), this.theme),
        values: curve.values(race, key),
      }))
      .filter(({ values }) => values);
    this.range = axisRange(curve, walks);
    this.axes();
    this.trails.position = this.player.position;
    this.trails.set(
      walks.map((walk) => this.stroke(walk)),
      this.theme,
    );
    this.tick();
  }

  stroke({ values, ...ink }) {
    const points = this.points(values, ink.end);
    return { ...ink, points, box: this.box, ghost: true, bare: true, small: true };
  }

  points(values, end) {
    const points = new Float32Array(2 * (end + 2)).fill(NaN);
    const { left, right, top, bottom } = this.box;
    const [low, high] = this.range;
    const { log } = this.curve;
    for (let row = 0; row <= end; row += 1) {
      points[2 * row] = left + (row / this.race.steps) * (right - left);
      // zero lies below every log scale: the curve leaves at the bottom
      const level = log ? Math.log10(Math.max(values[row], 1e-45)) : values[row];
      points[2 * row + 1] = bottom - ((level - low) / (high - low)) * (bottom - top);
    }
    return points;
  }

  tick() {
    this.trails.draw(this.player.position);
    if (!this.box) return;
    const { left, right, top, bottom } = this.box;
    const part = this.player.length ? this.player.position / this.player.length : 0;
    this.cursor.style.transform = `translate(${left + part * (right - left)}px, ${top}px)`;
    this.cursor.style.height = `${bottom - top}px`;
  }

  seek({ offsetX }) {
    if (!this.box) return;
    const part = (offsetX - this.box.left) / (this.box.right - this.box.left);
    if (part >= -0.02 && part <= 1.02)
      this.player.seek(Math.round(Math.min(1, Math.max(0, part)) * this.player.length));
  }

  axes() {
    if (!this.plotly || !this.race || !this.box) return;
    const wanted = [this.curve.id, this.width, this.height, this.race.steps, ...this.range].join();
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    const { theme } = this;
    const layout = {
      width: this.width,
      height: this.height,
      margin: { ...MARGIN, autoexpand: false },
      xaxis: axis(theme, { range: [0, this.race.steps], fixedrange: true }),
      yaxis: axis(theme, { ...this.scale(), range: this.range, fixedrange: true }),
      showlegend: false,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: FONT, color: theme.text },
    };
    this.plotly.react(this.plot, [{ x: [0], y: [1], mode: "none", hoverinfo: "skip" }], layout, {
      ...CONFIG,
      staticPlot: true,
    });
  }

  // upright, with no more ticks than there is room for
  scale() {
    const { axis: title, log } = this.curve;
    const named = { title: { text: title, font: { size: 11 }, standoff: 4 } };
    if (!log) return { ...named, type: "linear", nticks: Math.floor(this.height / 34) };
    const few = Math.max(1, Math.ceil((this.range[1] - this.range[0]) / (this.height / 34)));
    const tickfont = { size: 9 }; // Plotly draws powers larger
    return { ...named, type: "log", dtick: few, tickfont, exponentformat: "power" };
  }
}
