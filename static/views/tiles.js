// Side by side: one small picture of the same surface for each lane, all in step.
import { describeBatch, matters } from "../model/batch.js";
import { stopOutside } from "../model/clipping.js";
import { formatNumber } from "../model/format.js";
import { around, boxSize, fit, fromPixel, toPixels } from "../model/pixels.js";
import { NOWHERE, Tile } from "./tile.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Box, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { Stage } from "./stage.js" */

const RATIO = 1.25; // width over height that a tile would like to have

export class TilesView {
  /** @type {Tile[]} */
  tiles = [];
  /** @type {Range} the piece of the plane that each of them shows */
  range;

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.grid = document.createElement("div");
    this.grid.className = "panels";
    stage.host.append(this.grid);
  }

  close() {
    this.grid.remove();
  }

  /**
   * @param {number} width
   * @param {number} height
   * @param {Range} wanted what must be seen
   */
  resize(width, height, wanted) {
    this.arrange(width, height);
    const box = this.tiles[0]?.box ?? NOWHERE;
    this.range = this.stage.reachable(fit(wanted, ...boxSize(box)));
  }

  /** As many tiles as visible lanes, in the grid that leaves them largest. */
  arrange(width, height) {
    const lanes = this.stage.lanes();
    this.grid.style.setProperty("--columns", String(bestColumns(lanes.length, width, height)));
    this.tiles = lanes.map((lane) => new Tile(lane, this.stage.surface.title));
    this.grid.replaceChildren(...this.tiles.map(({ element }) => element));
    const origin = this.stage.origin();
    for (const tile of this.tiles) tile.measure(origin);
  }

  /** Every tile shows a lane: others are needed when other lanes are shown. */
  ofLanes = true;

  boxes = () => this.tiles.map(({ box }) => box);
  tile = (key) => this.tiles.find((tile) => tile.key === key);
  batchBox = (key) => this.tile(key)?.box;

  /** @param {Picture} picture */
  setPicture(picture) {
    const { backdrop, theme } = this.stage;
    if (!this.tiles.length) return backdrop.clear();
    backdrop.set(picture, this.tiles[0].box, theme.ramp);
    backdrop.draw(this.boxes(), this.range);
  }

  /** @param {Range} range another piece of the plane, under fingers */
  show(range) {
    this.range = range;
    this.stage.backdrop.draw(this.boxes(), range);
    this.stage.moved();
  }

  describe() {} // each tile has a name of its own

  /** @param {Pick<StationaryPoint, "x" | "y">} point */
  spots = ({ x, y }) => this.boxes().map((box) => toPixels([x], [y], 0, box, this.range));

  /**
   * The start at a pixel of the stage, in one of the boxes.
   * @param {number} px
   * @param {number} py
   * @param {Box} box
   */
  startAt(px, py, box) {
    return fromPixel(px, py, box, this.range);
  }

  /**
   * The path of one lane.
   * @param {Trajectory} lane
   * @param {number} end the last row
   * @param {number} key
   */
  points(lane, end, key) {
    const box = this.tile(key)?.box ?? NOWHERE;
    const home = around(this.stage.surface.domain, box, this.range);
    const points = toPixels(lane.x, lane.y, end, box, this.range);
    return { points: stopOutside(points, end, home), box, small: true, dots: true };
  }

  /**
   * The loss of each lane at the playhead, and how much its steps see where that matters.
   * @param {Map<number, number>} losses
   */
  showLosses(losses) {
    const seen = seenBatches(this.stage);
    for (const tile of this.tiles) {
      tile.batch.textContent = seen.get(tile.key) ?? "";
      tile.loss.textContent = formatNumber(losses.get(tile.key), 3);
    }
  }
}

/**
 * What each lane's steps see, by its key, where that matters.
 * @param {Stage} stage
 */
function seenBatches({ store, surface }) {
  const state = store.get();
  const partial = matters(state, surface) ? state.lanes : [];
  return new Map(
    partial.map(({ key, batch }) => [key, describeBatch(batch ?? surface.usual_batch, surface)]),
  );
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
