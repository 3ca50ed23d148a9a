// The surface in 3-D. Plotly draws it; a hand or keys turn the camera, and the walks are projected
// onto the canvas over it with the same camera.
import { toPlotly } from "../model/camera.js";
import { brief } from "../model/labels.js";
import { latest } from "../model/latest.js";
import { sceneBox } from "../model/scene_box.js";
import { Sight } from "../model/sight.js";
import { Eye } from "./eye.js";
import { surfaceFigure } from "./figures/surface3d.js";
import { Plot } from "./plot.js";

/** @import { SceneBox } from "../model/cover.js" */
/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Box, Point, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { Stage } from "./stage.js" */

/** @type {Point} */
const NOWHERE = [NaN, NaN];

export class Surface3dView {
  /** @type {{picture: Picture, scene: SceneBox} | undefined} */
  shown;
  /** @type {Box} all of the stage */
  box;
  /** @type {Range} what must be seen */
  range;
  /** @type {Picture | undefined} the newest one to show */
  #next;

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.plot = new Plot(stage.host, { hasKeys: true });
    this.eye = new Eye(stage.host, stage.store, () => this.look());
    stage.backdrop.clear();
    if (hasWebGL()) this.plot.load(() => this.draw(), stage.failed);
    else stage.failed(new TypeError("This browser has no WebGL for 3-D."));
  }

  close() {
    this.eye.close();
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
    Object.assign(this.eye, { width, height, above: this.stage.legend.height });
    if (this.plot.drawn) this.draw();
  }

  boxes = () => [this.box];

  /** @param {Picture} picture */
  async setPicture(picture) {
    this.#next = picture;
    this.stage.backdrop.clear();
    const from = await this.stage.picture.viewpoint(picture);
    if (picture !== this.#next) return;
    const scene = sceneBox(picture);
    this.shown = { picture, scene };
    this.eye.first = { from, aspect: scene.aspect };
    this.draw();
  }

  /** @param {string} text */
  describe = (text) => this.plot.describe(text);

  // one drawing at a time, the newest last: WebGL is slow without a GPU
  draw = latest(async () => {
    if (!this.plot.ready || !this.shown) return;
    const { stage } = this;
    const { right: width, bottom: height } = this.box;
    const { picture, scene } = this.shown;
    const frame = { width, height, camera: this.eye.camera, axes: briefly(stage.picture.axes) };
    const figure = surfaceFigure(picture, scene, frame, stage.theme);
    if (await this.plot.draw(figure)) stage.moved();
  });

  /** Look from where the camera now stands. */
  look() {
    if (!this.plot.drawn) return;
    this.stage.moved();
    this.#aim();
  }

  #aim = latest(async () => {
    if (this.plot.drawn) await this.plot.relayout({ "scene.camera": toPlotly(this.eye.camera) });
  });

  /** What is seen from where the camera stands; nothing before the surface is drawn. */
  get #sight() {
    if (!this.plot.drawn || !this.shown) return undefined;
    const { picture, scene } = this.shown;
    return new Sight(picture, scene, this.eye.camera, this.box.right, this.box.bottom);
  }

  /**
   * The path of one lane.
   * @param {Trajectory} lane
   * @param {number} end the last row
   */
  points(lane, end) {
    const nowhere = { points: new Float64Array(2 * (end + 2)).fill(NaN) };
    return { ...(this.#sight?.walk(lane, end) ?? nowhere), box: this.box, dots: !lane.slice };
  }

  /** @param {StationaryPoint} point */
  spots = (point) => [this.#sight?.spot(point) ?? NOWHERE];
}

/** @type {(axes: [string, string]) => [string, string]} a small scene has no room for all of a long name */
const briefly = ([x, y]) => [brief(x), brief(y)];

function hasWebGL() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}
