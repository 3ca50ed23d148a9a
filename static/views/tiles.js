// Side by side: one small picture of the same surface for each lane, all in step.
import { describeBatch, matters, usualBatch } from "../model/batch.js";
import { formatNumber } from "../model/format.js";
import { boxSize, fit, fromPixel, toPixels } from "../model/pixels.js";

const RATIO = 1.25; // width over height that a tile would like to have

export class TilesView {
  constructor(stage) {
    this.stage = stage;
    this.grid = document.createElement("div");
    this.grid.className = "panels";
    stage.host.append(this.grid);
    this.cells = [];
  }

  close() {
    this.grid.remove();
  }

  resize(width, height, wanted) {
    Object.assign(this, { width, height, wanted });
    return this.arrange();
  }

  /** As many tiles as visible lanes, in the grid that leaves them largest. */
  arrange() {
    const lanes = this.stage.lanes();
    const columns = bestColumns(lanes.length, this.width, this.height);
    this.grid.style.setProperty("--columns", columns);
    this.cells = lanes.map((lane) => this.cell(lane));
    this.grid.replaceChildren(...this.cells.map(({ element }) => element));
    const origin = this.stage.origin();
    for (const cell of this.cells) {
      const { left, top, right, bottom } = cell.picture.getBoundingClientRect();
      cell.box = {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
      };
    }
    const first = this.cells[0]?.box ?? { left: 0, top: 0, right: 1, bottom: 1 };
    this.range = fit(this.wanted, ...boxSize(first));
    return this.range;
  }

  cell(lane) {
    const element = document.createElement("figure");
    element.className = "panel";
    element.innerHTML = `<figcaption><span class="swatch"></span><b></b><output></output></figcaption>
      <div class="panel-picture" role="img"></div>`;
    element.style.setProperty("--lane", `var(${lane.look.colour})`);
    element.querySelector("b").textContent = lane.title;
    const picture = element.querySelector(".panel-picture");
    picture.setAttribute("aria-label", `${lane.title} on ${this.stage.surfaceTitle()}`);
    return { key: lane.key, element, picture, output: element.querySelector("output") };
  }

  boxes = () => this.cells.map(({ box }) => box);
  batchBox = (key) => this.cells.find((cell) => cell.key === key)?.box;

  setPicture(picture) {
    if (!this.cells.length) return this.stage.backdrop.clear();
    this.stage.backdrop.set(picture, this.cells[0].box, this.stage.theme.ramp);
    this.stage.backdrop.draw(this.boxes(), this.range);
  }

  describe() {}

  startAt(px, py, box) {
    return fromPixel(px, py, box, this.range);
  }

  points(lane, end, key) {
    const { box } = this.cells.find((cell) => cell.key === key);
    return { points: toPixels(lane.x, lane.y, end, box, this.range), box, small: true };
  }

  /** The loss of each lane at the playhead, and how much its steps see where that matters. */
  showLosses(losses) {
    const { store, surface } = this.stage;
    const state = store.get();
    const partial = matters(state, surface) ? state.lanes : [];
    const seen = new Map(
      partial.map(({ key, batch }) => [key, describeBatch(batch ?? usualBatch(surface), surface)]),
    );
    for (const { key, output } of this.cells) {
      const loss = formatNumber(losses.get(key), 3);
      output.textContent = seen.has(key) ? `${seen.get(key)} · ${loss}` : loss;
    }
  }
}

function bestColumns(count, width, height) {
  let best = [1, 0];
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const size = Math.min(width / columns / RATIO, height / rows);
    if (size > best[1]) best = [columns, size];
  }
  return best[0];
}
