// All lanes on one contour plot. Plotly owns axes, contours, zoom and hover.
import { formatNumber } from "../model/format.js";
import { BANDS } from "../model/heights.js";
import { boxSize, fit, fromPixel, toPixels } from "../model/pixels.js";
import { axis, CONFIG, FONT, loadPlotly } from "./plotly.js";

export const MARGIN = { l: 46, r: 10, t: 10, b: 34 };
const REST = 140; // milliseconds without a change after which Plotly draws its contours

export class ContourView {
  /** `stage` offers host, backdrop, theme, moved() and zoomed(range). */
  constructor(stage) {
    this.stage = stage;
    this.plot = document.createElement("div");
    this.plot.className = "plot";
    this.plot.setAttribute("role", "img");
    stage.host.append(this.plot);
    this.ready = loadPlotly().then((Plotly) => {
      this.plotly = Plotly;
      this.settle();
    }, stage.failed);
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    if (this.drawn) this.plotly.purge(this.plot);
    this.plot.remove();
  }

  /** A size and what must be seen in it; returns the range that the view then shows. */
  resize(width, height, wanted) {
    Object.assign(this, { width, height });
    const { l, r, t, b } = MARGIN;
    this.box = { left: l, top: t, right: width - r, bottom: height - b };
    this.range = fit(wanted, ...boxSize(this.box));
    this.rest();
    return this.range;
  }

  boxes = () => [this.box];
  batchBox = () => this.box;

  setPicture(picture) {
    this.picture = picture;
    this.stage.backdrop.set(picture, this.box, this.stage.theme.ramp);
    this.paint();
    this.rest();
  }

  describe(text) {
    this.plot.setAttribute("aria-label", text);
  }

  paint() {
    this.stage.backdrop.draw([this.box], this.range);
  }

  // Plotly's contours are hidden while they would show an older surface
  rest() {
    this.plot.classList.remove("settled");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), this.drawn ? REST : 0);
  }

  async settle() {
    if (!this.plotly || !this.picture || this.closed) return;
    await this.plotly.react(this.plot, [this.trace()], this.layout(), {
      ...CONFIG,
      scrollZoom: true,
    });
    if (this.closed) return;
    if (!this.drawn) this.listen();
    this.drawn = true;
    this.plot.classList.add("settled");
  }

  trace() {
    const { x, y, rows, columns, levels, heights, low, high } = this.picture;
    const at = ([from, to], count) =>
      Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
    const rowsOf = (flat, map) =>
      Array.from({ length: rows }, (_, j) => map(flat.subarray(j * columns, (j + 1) * columns)));
    const [across, up] = this.stage.surface.axes;
    const size = (high - low) / BANDS;
    const top = levels.reduce(
      (most, level) => (level > most && level < Infinity ? level : most),
      high,
    );
    return {
      type: "contour",
      x: at(x, columns),
      y: at(y, rows),
      z: rowsOf(levels, (row) => row),
      text: rowsOf(heights, (row) => Array.from(row, (f) => formatNumber(f))),
      hovertemplate: `${across} %{x:.3f}<br>${up} %{y:.3f}<br>f %{text}<extra></extra>`,
      colorscale: this.stage.theme.scale,
      showscale: false,
      zmin: low + size / 2,
      zmax: high - size / 2,
      contours: { start: low + size, end: Math.min(top, low + 3 * (high - low)), size },
      line: { width: 0.75, color: this.stage.theme.line, smoothing: 1 },
    };
  }

  layout() {
    const { theme } = this.stage;
    return {
      width: this.width,
      height: this.height,
      margin: { ...MARGIN, autoexpand: false },
      xaxis: axis(theme, { range: [...this.range.x], showgrid: false }),
      yaxis: axis(theme, { range: [...this.range.y], showgrid: false }),
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      dragmode: "pan",
      hovermode: "closest",
      font: { family: FONT, color: theme.text },
      hoverlabel: { font: { size: 12 } },
      annotations: this.names(),
    };
  }

  // what the axes are, where it is not simply x and y
  names() {
    const { axes } = this.stage.surface;
    if (axes.join() === "x,y") return [];
    const { text, casing } = this.stage.theme;
    const font = { size: 12, color: text };
    const common = {
      xref: "paper",
      yref: "paper",
      showarrow: false,
      font,
      bgcolor: casing,
      borderpad: 2,
    };
    return [
      { ...common, text: `${axes[0]} →`, x: 1, y: 0, xanchor: "right", yanchor: "bottom" },
      {
        ...common,
        text: `${axes[1]} →`,
        x: 0,
        y: 1,
        xanchor: "left",
        yanchor: "top",
        textangle: -90,
      },
    ];
  }

  listen() {
    this.plot.on("plotly_relayouting", (change) => this.moved(change));
    this.plot.on("plotly_relayout", (change) => {
      if (this.moved(change)) this.stage.zoomed(this.range);
    });
  }

  moved(change) {
    const range = {
      x: [change["xaxis.range[0]"] ?? this.range.x[0], change["xaxis.range[1]"] ?? this.range.x[1]],
      y: [change["yaxis.range[0]"] ?? this.range.y[0], change["yaxis.range[1]"] ?? this.range.y[1]],
    };
    const same = [0, 1].every(
      (i) => range.x[i] === this.range.x[i] && range.y[i] === this.range.y[i],
    );
    if (same) return "xaxis.range[0]" in change || "yaxis.range[0]" in change;
    this.range = range;
    this.paint();
    this.stage.moved();
    return true;
  }

  /** Where in the stage the start is. */
  startPixel([x, y]) {
    return toPixels([x], [y], 0, this.box, this.range);
  }

  /** The start at a pixel of the stage. */
  startAt(px, py, box) {
    return fromPixel(px, py, box, this.range);
  }

  /** The path of one lane. */
  points(lane, end) {
    return { points: toPixels(lane.x, lane.y, end, this.box, this.range), box: this.box };
  }
}
