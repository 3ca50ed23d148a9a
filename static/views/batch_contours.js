// The valley of the surface that a lane's mini-batch sees at the coming step, laid over the true
// surface in the lane's colour. It fades in while the playhead rests: every step has another.
import { partial } from "../model/batch.js";
import { picture } from "../model/heights.js";
import { latest } from "../model/latest.js";
import { boxSize } from "../model/pixels.js";
import { paintValley } from "./bitmap.js";
import { contextOf, createCanvas, pixelRatio } from "./canvas.js";

/** @import { Grid } from "../model/heights.js" */
/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Stage } from "./stage.js" */
/** @import { GetGrid } from "./surface_picture.js" */
/** @typedef {ReturnType<BatchContours["wish"]>} Wish */

const REST = 120; // milliseconds without a step after which the playhead is said to rest

export class BatchContours {
  /**
   * @param {Stage} stage
   * @param {GetGrid} getGrid
   */
  constructor(stage, getGrid) {
    this.stage = stage;
    this.canvas = createCanvas(stage.element, "batch-lines");
    this.ask = latest((wish) => this.fetch(getGrid, wish));
  }

  /** The lanes that want their lines, where there are any and the view has a place for them. */
  lanes() {
    const { store, surface, view, player } = this.stage;
    const state = store.get();
    if (this.stage.picture.isOfNetwork) return [];
    // until it leaves another lane, it sees what the other sees
    const sees = ({ lines, batch, branch }) =>
      lines && partial(batch, state, surface) && !(branch && player.step < branch.step);
    return view.batchBox ? this.stage.lanes().filter(sees) : [];
  }

  /** Something moved: what is shown is no longer true. */
  touch() {
    this.canvas.classList.remove("shown");
    clearTimeout(this.timer);
    // asked first, for while it plays this is a part of every frame
    if (this.stage.player.playing || !this.lanes().length) return;
    this.timer = setTimeout(() => this.ask(this.wish()), REST);
  }

  /** What would have to be fetched now. */
  wish() {
    const { store, player, view } = this.stage;
    const { surface, surfaceParameters: parameters, seed, noise, steps } = store.get();
    const step = Math.min(player.step + 1, steps);
    return {
      surface,
      parameters,
      range: view.range,
      batch: { step, seed, noise },
      lanes: this.lanes(),
    };
  }

  async fetch(getGrid, wish) {
    const { surface, parameters, range } = wish;
    const grids = wish.lanes.map(({ batch }) => {
      const size = batch === null ? {} : { batch_size: batch };
      return getGrid(surface, parameters, range, { ...wish.batch, ...size });
    });
    try {
      const found = await Promise.all(grids);
      if (!this.stage.player.playing && same(wish, this.wish())) this.draw(found, wish);
    } catch (error) {
      this.stage.failed(error);
    }
  }

  draw(grids, { lanes, batch }) {
    const { canvas, stage } = this;
    const { clientWidth: width, clientHeight: height } = stage.element;
    const ratio = pixelRatio();
    Object.assign(canvas, { width: width * ratio, height: height * ratio });
    const context = contextOf(canvas);
    lanes.forEach((lane, i) => {
      const box = stage.view.batchBox?.(lane.key);
      if (!box) return;
      const [wide, tall] = boxSize(box).map((pixels) => Math.ceil(pixels * ratio));
      const drawn = picture(grids[i], stage.wanted);
      const lines = paintValley(drawn, wide, tall, stage.theme.rgb(lane.look.colour));
      context.drawImage(lines, box.left * ratio, box.top * ratio);
    });
    canvas.dataset.step = batch.step;
    canvas.classList.add("shown");
  }
}

// lanes by what their lines depend on; the rest by identity
function same(a, b) {
  const seen = ({ lanes, batch }) =>
    JSON.stringify([batch, lanes.map((lane) => [lane.key, lane.batch, lane.slot])]);
  return (
    ["surface", "parameters", "range"].every((name) => a[name] === b[name]) && seen(a) === seen(b)
  );
}
