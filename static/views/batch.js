// The contour lines of the surface that one lane's mini-batch sees at the coming step, laid over
// the true surface. They fade in while the playhead rests, for every step has others.
import { picture } from "../model/heights.js";
import { latest } from "../net/latest.js";
import { outline } from "./bitmap.js";

const REST = 120; // milliseconds without a step after which the playhead is said to rest

export class BatchLines {
  /** `stage` offers element, store, player, theme, surface, wanted, lanes() and its view. */
  constructor(stage, getGrid) {
    this.stage = stage;
    this.canvas = document.createElement("canvas");
    this.canvas.className = "batch";
    this.canvas.setAttribute("aria-hidden", "true");
    stage.element.append(this.canvas);
    this.ask = latest((request) => this.fetch(getGrid, request));
  }

  /** The lane whose batch is wanted, if its view can show it. */
  get lane() {
    const { store, view } = this.stage;
    const key = store.get().batchOf;
    return view.batchBox ? this.stage.lanes().find((lane) => lane.key === key) : undefined;
  }

  /** Something moved: what is shown is no longer true. */
  touch() {
    this.canvas.classList.remove("shown");
    clearTimeout(this.timer);
    if (this.lane) this.timer = setTimeout(() => this.want(), REST);
  }

  want() {
    const { store, player, view } = this.stage;
    const { surface, surfaceParameters, seed, noise, steps } = store.get();
    if (player.playing || !this.lane) return;
    const step = Math.min(player.step + 1, steps);
    const batch = { step, seed, noise };
    if (this.lane.batch !== null && this.lane.batch !== undefined) batch.batch_size = this.lane.batch;
    this.ask({ surface, parameters: surfaceParameters, range: view.range, batch, lane: this.lane });
  }

  async fetch(getGrid, request) {
    const { surface, parameters, range, batch } = request;
    try {
      const grid = await getGrid(surface, parameters, range, batch);
      if (this.stillWanted(request)) this.draw(grid, request);
    } catch (error) {
      this.stage.failed(error);
    }
  }

  stillWanted({ surface, parameters, range, batch, lane }) {
    const { store, player, view } = this.stage;
    const now = store.get();
    return (
      now.surface === surface &&
      now.surfaceParameters === parameters &&
      now.seed === batch.seed &&
      now.noise === batch.noise &&
      view.range === range &&
      Math.min(player.step + 1, now.steps) === batch.step &&
      this.lane?.key === lane.key &&
      !player.playing
    );
  }

  draw(grid, { lane, batch }) {
    const { stage } = this;
    const box = stage.view.batchBox(lane.key);
    if (!box) return;
    const { canvas } = this;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const ratio = Math.min(devicePixelRatio || 1, 2);
    const drawn = picture(grid, stage.surface.heights, stage.wanted);
    const lines = outline(drawn, Math.ceil(width * ratio), Math.ceil(height * ratio), stage.theme.rgb(lane.look.colour));
    Object.assign(canvas, { width: lines.width, height: lines.height });
    canvas.getContext("2d").drawImage(lines, 0, 0);
    Object.assign(canvas.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    canvas.dataset.step = batch.step;
    canvas.classList.add("shown");
  }
}
