// The arrows of the chosen lane's step, over the trails, and their legend. It is fetched when arrows
// are first asked for.
import { shapeOf } from "../model/arrow_shapes.js";
import { chosenLane } from "../model/chosen.js";
import { sameShown, visibleLanes } from "../model/lanes.js";
import { rowOf, StepTaken } from "../model/step_taken.js";
import { changed } from "../model/store.js";
import { ArrowLegend } from "./arrow_legend.js";
import { drawShape, seen } from "./arrow_strokes.js";
import { contextOf, createCanvas, resizeCanvas } from "./canvas.js";

/** @import { Shape } from "../model/arrow_shapes.js" */
/** @import { Lit } from "../model/lit.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Theme } from "./theme.js" */
/** @import { Frame, View } from "./view.js" */

/**
 * @typedef {object} Over
 * @property {(width: number, height: number) => void} resize
 * @property {(view: View, theme: Theme) => void} place when the view shows something else
 * @property {() => void} follow the playhead
 */

/** @implements {Over} */
export class Arrows {
  #row = 0; // that was drawn
  #inked = false; // whether anything was
  width = 0;
  height = 0;

  /**
   * @param {Stage} stage
   * @param {Lit} lit
   */
  constructor(stage, lit) {
    this.stage = stage;
    this.lit = lit;
    this.context = contextOf(createCanvas(stage.element, "trails arrows"));
    this.legend = new ArrowLegend(stage.element, lit);
    stage.legend.below.add(this.legend.element);
    stage.store.subscribe((state, old) => {
      const lanes = !sameShown(state, old, stage.catalog);
      if (lanes || changed(state, old, "arrows", "chosen")) this.#refresh();
    });
    lit.subscribe(() => this.#draw());
    stage.walks.over = this;
    this.resize(stage.element.clientWidth, stage.element.clientHeight);
    this.#refresh();
  }

  /** The picture makes room for the legend, or takes it back. */
  #refresh() {
    this.#draw();
    if (this.stage.legend.draw()) this.stage.resize();
  }

  resize(width, height) {
    Object.assign(this, { width, height });
    resizeCanvas(this.context, width, height);
    Object.assign(this.context, { lineJoin: "round", lineCap: "round" });
    this.legend.element.hidden = !this.#lane; // the view is another one, perhaps
  }

  place() {
    this.#draw();
  }

  follow() {
    if (rowOf(this.stage.player.step) !== this.#row) this.#draw();
  }

  #draw() {
    const { context, stage } = this;
    this.#row = rowOf(stage.player.step);
    if (this.#inked) context.clearRect(0, 0, this.width, this.height);
    const lane = this.#lane;
    this.#inked = lane !== undefined;
    if (!lane) return this.legend.hide();
    const { race } = stage.walks;
    const step = race && StepTaken.at(race, lane.key, stage.player.step);
    const frame = step && stage.view.frameOf?.(lane.key, step.height);
    if (!frame) return this.legend.show(lane.title, []);
    const shapes = shapesOf(stage, step, lane, frame);
    this.#ink(shapes, frame);
    const ahead = stage.player.step < this.#row ? ", to come" : "";
    this.legend.show(`${lane.title}, step ${this.#row}${ahead}`, shapes);
  }

  /** The lane whose arrows are to be seen. */
  get #lane() {
    const { store, catalog, view } = this.stage;
    const state = store.get();
    if (!state.arrows.length || !view.frameOf || this.stage.picture.isOfNetwork) return undefined;
    const chosen = chosenLane(state);
    return visibleLanes(state, catalog).find(({ key }) => key === chosen?.key);
  }

  /**
   * @param {Shape[]} shapes
   * @param {Frame} frame
   */
  #ink(shapes, frame) {
    const { context, stage } = this;
    const { left, top, right, bottom } = frame.box;
    const { name } = this.lit.get();
    const any = shapes.some(({ symbol }) => symbol === name);
    context.save();
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    for (const shape of shapes) {
      const light = shape.symbol === name;
      drawShape(context, shape, frame, stage.theme, any ? (light ? "lit" : "dim") : "plain");
    }
    context.restore();
  }
}

/**
 * @param {Stage} stage
 * @param {StepTaken} step
 * @param {{optimizer: string}} lane
 * @param {Frame} frame
 * @returns {Shape[]}
 */
function shapesOf({ catalog, store }, step, { optimizer }, frame) {
  const rule = catalog.optimizer(optimizer);
  return store.get().arrows.flatMap((id) => {
    const shape = shapeOf(id, step, rule, Boolean(frame.flat));
    return shape ? [seen(shape, frame)] : [];
  });
}
