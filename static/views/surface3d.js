// The surface in 3-D. Plotly draws it and turns the camera; the walks are projected onto the
// canvas over it with the same camera.
import { FIRST_CAMERA, fromPlotly, projector, toPlotly } from "../model/camera.js";
import { formatNumber } from "../model/format.js";
import { BANDS } from "../model/heights.js";
import { axis, CONFIG, FONT, loadPlotly } from "./plotly.js";

const HEIGHT = 0.62; // of the scene's box, over its wider side

export class Surface3dView {
  constructor(stage) {
    this.stage = stage;
    this.plot = document.createElement("div");
    this.plot.className = "plot";
    this.plot.setAttribute("role", "img");
    stage.host.append(this.plot);
    stage.backdrop.clear();
    if (hasWebGL()) this.load();
    else stage.failed(new TypeError("This browser has no WebGL for 3-D."));
  }

  load() {
    loadPlotly().then((Plotly) => {
      this.plotly = Plotly;
      this.draw();
    }, this.stage.failed);
  }

  close() {
    this.closed = true;
    if (this.drawn) this.plotly.purge(this.plot);
    this.plot.remove();
  }

  resize(width, height, wanted) {
    Object.assign(this, { width, height });
    this.box = { left: 0, top: 0, right: width, bottom: height };
    this.range = wanted;
    if (this.drawn) this.draw();
    return wanted;
  }

  boxes = () => [this.box];

  setPicture(picture) {
    this.picture = picture;
    this.stage.backdrop.clear();
    this.draw();
  }

  describe(text) {
    this.plot.setAttribute("aria-label", text);
  }

  get camera() {
    return this.turning ?? this.stage.camera() ?? FIRST_CAMERA;
  }

  get aspect() {
    const { x, y } = this.picture;
    const [w, h] = [x[1] - x[0], y[1] - y[0]];
    const wide = Math.max(w, h);
    return [(1.2 * w) / wide, (1.2 * h) / wide, 1.2 * HEIGHT];
  }

  get heights() {
    const { relief } = this.picture;
    let [low, high] = [Infinity, -Infinity];
    for (const height of relief) {
      if (height < low) low = height;
      if (height > high && height < Infinity) high = height;
    }
    return [low - 0.02 * (high - low), high];
  }

  // one drawing at a time, the newest last: WebGL is slow without a GPU
  async draw() {
    if (!this.plotly || !this.picture || this.closed) return;
    if (this.drawing) {
      this.again = true;
      return;
    }
    this.drawing = true;
    await this.plotly.react(this.plot, [this.trace()], this.layout(), CONFIG);
    this.drawing = false;
    if (this.closed) return;
    if (!this.drawn) this.listen();
    this.drawn = true;
    this.stage.moved();
    if (this.again) {
      this.again = false;
      this.draw();
    }
  }

  trace() {
    const { x, y, rows, columns, relief } = this.picture;
    const [low, high] = this.heights;
    const at = ([from, to], count) =>
      Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
    const size = (high - low) / BANDS;
    return {
      type: "surface",
      x: at(x, columns),
      y: at(y, rows),
      z: Array.from({ length: rows }, (_, j) => relief.subarray(j * columns, (j + 1) * columns)),
      colorscale: this.stage.theme.scale,
      showscale: false,
      hoverinfo: "skip",
      contours: {
        z: { show: true, start: low, end: high, size, color: this.stage.theme.relief, width: 1 },
        x: { highlight: false },
        y: { highlight: false },
      },
      lighting: { ambient: 0.75, diffuse: 0.45, specular: 0.05, roughness: 0.9 },
    };
  }

  layout() {
    const { theme } = this.stage;
    const { fromRelief } = this.picture;
    const [low, high] = this.heights;
    const [x, y, z] = this.aspect;
    const ticks = [1, 2, 3, 4].map((i) => low + ((high - low) * i) / 4);
    const plain = (title, more) =>
      axis(theme, { title: { text: title }, showbackground: false, showspikes: false, ...more });
    return {
      width: this.width,
      height: this.height,
      margin: { l: 0, r: 0, t: 0, b: 0, autoexpand: false },
      paper_bgcolor: "rgba(0,0,0,0)",
      font: { family: FONT, color: theme.text, size: 11 },
      scene: {
        camera: toPlotly(this.camera),
        aspectmode: "manual",
        aspectratio: { x, y, z },
        dragmode: "turntable",
        xaxis: plain(this.stage.surface.axes[0], { range: this.picture.x }),
        yaxis: plain(this.stage.surface.axes[1], { range: this.picture.y }),
        zaxis: plain("f", {
          range: this.heights,
          tickvals: ticks,
          ticktext: ticks.map((level) => formatNumber(fromRelief(level), 2)),
        }),
      },
    };
  }

  listen() {
    const turn = (change) => {
      const camera = change["scene.camera"];
      if (!camera) return;
      this.turning = fromPlotly(camera);
      this.stage.moved();
    };
    this.plot.on("plotly_relayouting", turn);
    this.plot.on("plotly_relayout", (change) => {
      turn(change);
      const camera = this.turning;
      this.turning = null;
      if (camera) this.stage.turned(camera);
    });
  }

  points(lane, end) {
    const points = new Float32Array(2 * (end + 2)).fill(NaN);
    if (!this.drawn) return { points, box: this.box };
    const { x, y, toRelief } = this.picture;
    const ranges = [x, y, this.heights];
    const project = projector(this.camera, ranges, this.aspect, this.width, this.height);
    const [tx, ty] = [(x[1] - x[0]) * 1e-3, (y[1] - y[0]) * 1e-3];
    for (let row = 0; row <= end; row += 1) {
      const [u, v] = [lane.x[row], lane.y[row]];
      // outside the drawn piece of the surface there is nothing to walk on
      if (u < x[0] - tx || u > x[1] + tx || v < y[0] - ty || v > y[1] + ty) continue;
      [points[2 * row], points[2 * row + 1]] = project(u, v, toRelief(lane.f[row]));
    }
    return { points, box: this.box };
  }
}

function hasWebGL() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}
