// The loss of every lane over the steps, on a log scale; the whole curves faintly, and up to the
// playhead in full. Plotly owns the axes.
import { look } from "../model/palette.js";
import { changed } from "../model/store.js";
import { axis, CONFIG, FONT, loadPlotly } from "./plotly.js";
import { readTheme } from "./theme.js";
import { Trails } from "./trails.js";

const MARGIN = { l: 58, r: 18, t: 8, b: 30 };
const DEEPEST = 16; // decades: what float64 can tell apart

export class LossView {
  constructor(element, { store, player, failed }) {
    Object.assign(this, { element, store, player });
    this.plot = element.appendChild(document.createElement("div"));
    this.plot.className = "plot";
    this.plot.setAttribute("role", "img");
    this.plot.setAttribute("aria-label", "Loss above the minimum of each lane over the steps");
    this.trails = new Trails(element);
    this.cursor = element.appendChild(document.createElement("div"));
    this.cursor.className = "cursor";
    this.theme = readTheme();
    new ResizeObserver(() => this.resize()).observe(element);
    store.subscribe((state, old) => {
      if (changed(state, old, "lanes")) this.place();
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
    this.box = { left: MARGIN.l, top: MARGIN.t, right: width - MARGIN.r, bottom: height - MARGIN.b };
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

  // whole decades, so that the axes stand still while a slider moves
  decades() {
    let [low, high] = [Infinity, -Infinity];
    for (const { key } of this.lanes()) {
      const { gap } = this.race.lane(key);
      const end = this.race.diverged(key) === null ? this.race.end(key) : 0;
      for (let row = 0; row <= end; row += 1)
        if (gap[row] > 0) {
          if (gap[row] < low) low = gap[row];
          if (gap[row] > high) high = gap[row];
        }
    }
    if (low > high) return [-3, 1];
    const top = Math.ceil(Math.log10(high) + 0.05);
    return [Math.max(Math.min(Math.floor(Math.log10(low)), top - 2), top - DEEPEST), top];
  }

  place() {
    if (!this.box) return;
    this.range = this.decades();
    this.axes();
    this.trails.position = this.player.position;
    const strokes = this.lanes().map((lane) => {
      const { colour, dash } = look(lane.slot);
      return {
        points: this.points(this.race.lane(lane.key).gap, this.race.end(lane.key)),
        box: this.box,
        colour: this.theme.colour(colour),
        dash,
        end: this.race.end(lane.key),
        diverged: this.race.diverged(lane.key) !== null,
        ghost: true,
        bare: true,
        small: true,
      };
    });
    this.trails.set(strokes, this.theme);
    this.tick();
  }

  points(gap, end) {
    const points = new Float32Array(2 * (end + 2)).fill(NaN);
    const { left, right, top, bottom } = this.box;
    const [low, high] = this.range;
    for (let row = 0; row <= end; row += 1) {
      points[2 * row] = left + (row / this.race.steps) * (right - left);
      // a gap of zero lies below every log scale: the curve leaves at the bottom
      const level = Math.log10(Math.max(gap[row], 1e-45));
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

  seek({ offsetX, target }) {
    if (!this.box || target.closest("a, button")) return;
    const part = (offsetX - this.box.left) / (this.box.right - this.box.left);
    if (part >= -0.02 && part <= 1.02)
      this.player.seek(Math.round(Math.min(1, Math.max(0, part)) * this.player.length));
  }

  axes() {
    if (!this.plotly || !this.race || !this.box) return;
    const wanted = [this.width, this.height, this.race.steps, ...this.range].join();
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    const { theme } = this;
    const few = Math.max(1, Math.ceil((this.range[1] - this.range[0]) / (this.height / 34)));
    const layout = {
      width: this.width,
      height: this.height,
      margin: { ...MARGIN, autoexpand: false },
      xaxis: axis(theme, { range: [0, this.race.steps], fixedrange: true }),
      yaxis: axis(theme, {
        type: "log",
        range: this.range,
        dtick: few,
        tickfont: { size: 9 }, // Plotly draws powers larger
        exponentformat: "power",
        fixedrange: true,
        title: { text: "f − min f", font: { size: 11 }, standoff: 4 },
      }),
      showlegend: false,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: FONT, color: theme.text },
    };
    this.plotly.react(this.plot, [{ x: [0], y: [1], mode: "none", hoverinfo: "skip" }], layout, { ...CONFIG, staticPlot: true });
  }
}
