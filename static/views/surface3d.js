// The surface in 3-D. Plotly draws it and turns the camera; the walks are projected onto the
// canvas over it with the same camera.
import { FIRST_CAMERA, fromPlotly, projector } from "../model/camera.js";
import { latest } from "../model/latest.js";
import { sceneBox, surfaceFigure } from "./figures/surface3d.js";
import { Plot } from "./plot.js";

/** @import { Camera } from "../model/camera.js" */
/** @import { Picture } from "../model/heights.js" */
/** @import { Box, Interval, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { SceneBox } from "./figures/surface3d.js" */
/** @import { Stage } from "./stage.js" */

const EDGE = 1e-3; // of the surface's width: how far beside it a walk is still drawn

export class Surface3dView {
  /** @type {{picture: Picture, scene: SceneBox} | undefined} */
  shown;
  /** @type {Box} all of the stage */
  box;
  /** @type {Range} what must be seen */
  range;
  /** @type {Camera | null} that of the hand, until it lets go */
  #turning = null;

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.plot = new Plot(stage.host);
    stage.backdrop.clear();
    this.plot.on("plotly_relayouting", (change) => this.#turn(change));
    this.plot.on("plotly_relayout", (change) => this.#turned(change));
    if (hasWebGL()) this.plot.load(() => this.draw(), stage.failed);
    else stage.failed(new TypeError("This browser has no WebGL for 3-D."));
  }

  close() {
    this.plot.close();
  }

  /**
   * @param {number} width
   * @param {number} height
   * @param {Range} wanted what must be seen
   */
  resize(width, height, wanted) {
    this.range = wanted;
    this.box = { left: 0, top: 0, right: width, bottom: height };
    if (this.plot.drawn) this.draw();
  }

  boxes = () => [this.box];

  /** @param {Picture} picture */
  setPicture(picture) {
    this.shown = { picture, scene: sceneBox(picture) };
    this.stage.backdrop.clear();
    this.draw();
  }

  /** @param {string} text */
  describe(text) {
    this.plot.describe(text);
  }

  get camera() {
    return this.#turning ?? this.stage.store.get().camera ?? FIRST_CAMERA;
  }

  // one drawing at a time, the newest last: WebGL is slow without a GPU
  draw = latest(async () => {
    if (!this.plot.ready || !this.shown) return;
    const { camera, stage } = this;
    const { right: width, bottom: height } = this.box;
    const { picture, scene } = this.shown;
    const frame = { width, height, camera, axes: stage.surface.axes };
    const figure = surfaceFigure(picture, scene, frame, stage.theme);
    if (await this.plot.draw(figure)) stage.moved();
  });

  #turn(change) {
    const camera = change["scene.camera"];
    if (!camera) return;
    this.#turning = fromPlotly(camera);
    this.stage.moved();
  }

  #turned(change) {
    this.#turn(change);
    const camera = this.#turning;
    this.#turning = null;
    if (camera) this.stage.store.set({ camera });
  }

  /**
   * The path of one lane.
   * @param {Trajectory} lane
   * @param {number} end the last row
   */
  points(lane, end) {
    const { box, camera, shown } = this;
    const points = new Float32Array(2 * (end + 2)).fill(NaN);
    if (!this.plot.drawn || !shown) return { points, box };
    const { ranges, aspect } = shown.scene;
    const { toRelief } = shown.picture;
    const project = projector(camera, ranges, aspect, box.right, box.bottom);
    for (let row = 0; row <= end; row += 1) {
      const [x, y] = [lane.x[row], lane.y[row]];
      // outside the drawn piece of the surface there is nothing to walk on
      if (within(x, ranges[0]) && within(y, ranges[1]))
        [points[2 * row], points[2 * row + 1]] = project(x, y, toRelief(lane.f[row]));
    }
    return { points, box };
  }
}

/** @type {(value: number, interval: Interval) => boolean} within it, or just beside */
function within(value, [low, high]) {
  const edge = (high - low) * EDGE;
  return value >= low - edge && value <= high + edge;
}

function hasWebGL() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}
