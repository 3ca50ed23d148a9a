// A curve of one dimension: its height over x, and every walk as a ball upon it.
import { formatNumber } from "../model/format.js";
import { boxSize } from "../model/pixels.js";
import { ContourView, MARGIN } from "./contour.js";
import { axis } from "./plotly.js";

export class ProfileView extends ContourView {
  resize(width, height, wanted) {
    Object.assign(this, { width, height, range: wanted });
    const { l, r, t, b } = MARGIN;
    this.box = { left: l + 14, top: t, right: width - r, bottom: height - b };
    this.rest();
    return this.range;
  }

  setPicture(picture) {
    this.picture = picture;
    this.curve = picture.heights.subarray(0, picture.columns);
    const { xs } = this;
    const [from, to] = this.range.x;
    const shown = this.curve.filter((_, i) => xs[i] >= from && xs[i] <= to);
    const [low, high] = [Math.min(...shown), Math.max(...shown)];
    const air = (high - low || 1) * 0.08;
    this.span = [low - air, high + air];
    this.paint();
    this.rest();
  }

  get xs() {
    const { x, columns } = this.picture;
    return Array.from({ length: columns }, (_, i) => x[0] + ((x[1] - x[0]) * i) / (columns - 1));
  }

  batchBox = null; // a curve has no contours

  paint() {
    this.stage.backdrop.clear();
  }

  trace() {
    return {
      type: "scatter",
      mode: "lines",
      x: this.xs,
      y: Array.from(this.curve),
      text: Array.from(this.curve, (f) => formatNumber(f)),
      hovertemplate: "x %{x:.3f}<br>f %{text}<extra></extra>",
      line: { color: this.stage.theme.text, width: 2 },
    };
  }

  layout() {
    const layout = super.layout();
    const { theme } = this.stage;
    const yaxis = axis(theme, {
      range: this.span,
      fixedrange: true,
      title: { text: "f", font: { size: 12 } },
    });
    const margin = { ...layout.margin, l: MARGIN.l + 14 };
    return { ...layout, margin, xaxis: { ...layout.xaxis, showgrid: true }, yaxis };
  }

  pixel(x, f) {
    const [width, height] = boxSize(this.box);
    const part = (value, [low, high]) => (value - low) / (high - low);
    return [
      this.box.left + part(x, this.range.x) * width,
      this.box.bottom - part(f, this.span) * height,
    ];
  }

  points(lane, end) {
    const points = new Float32Array(2 * (end + 2)).fill(NaN);
    if (this.span)
      for (let row = 0; row <= end; row += 1)
        [points[2 * row], points[2 * row + 1]] = this.pixel(lane.x[row], lane.f[row]);
    return { points, box: this.box };
  }

  /** The ball stands on the curve. */
  startPixel([x]) {
    if (!this.span) return [NaN, NaN];
    const [low, high] = this.picture.x;
    const at = ((x - low) / (high - low)) * (this.picture.columns - 1);
    const i = Math.max(0, Math.min(Math.floor(at), this.picture.columns - 2));
    return this.pixel(x, this.curve[i] + (at - i) * (this.curve[i + 1] - this.curve[i]));
  }

  startAt(px, py, box) {
    return [super.startAt(px, py, box)[0], 0];
  }
}
