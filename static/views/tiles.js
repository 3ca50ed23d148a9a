// Side by side: one small picture of the same surface for each lane, all in step.
import { describeBatch, matters } from "../model/batch.js";
import { stopOutside } from "../model/clipping.js";
import { formatLoss } from "../model/loss.js";
import { around, boxSize, fit, fromPixel, scaler, toPixels } from "../model/pixels.js";
import { tiling } from "../model/tiling.js";
import { NOWHERE, Tile } from "./tile.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Box, Point, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { Tiling } from "../model/tiling.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Frame } from "./view.js" */

const NOBODY = { key: 0, title: "No lane", look: { colour: "--track" } };
const LINES = 2; // one for so many bands of colour, or small pictures were full of them

/** @type {Range} */
const UNIT = { x: [0, 1], y: [0, 1] };

export class TilesView {
  /** @type {Tile[]} */
  tiles = [];
  /** @type {Range} the piece of the plane that each of them shows */
  range = UNIT; // until the stage has a size

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.grid = document.createElement("div");
    this.grid.className = "panels";
    stage.host.append(this.grid);
  }

  close = () => this.grid.remove();

  /**
   * @param {number} width
   * @param {number} height
   * @param {Range} wanted what must be seen
   */
  resize(width, height, wanted) {
    this.arrange(width, height - this.stage.legend.height);
    const box = this.tiles[0]?.box ?? NOWHERE;
    this.range = this.stage.reachable(fit(wanted, ...boxSize(box)));
  }

  /** As many tiles as visible lanes; without any, the surface alone. */
  arrange(width, height) {
    this.tiles = shown(this.stage).map((lane) => new Tile(lane));
    fill(this.grid, this.tiles, tiling(this.tiles.length, width, height));
    const origin = this.stage.origin();
    for (const tile of this.tiles) tile.measure(origin);
  }

  /** Every tile shows a lane: others are needed when other lanes are shown. */
  ofLanes = true;

  boxes = () => this.tiles.map(({ box }) => box);
  tile = (key) => this.tiles.find((tile) => tile.key === key);
  batchBox = (key) => this.tile(key)?.box;
  frameOf = (key) => frameIn(this.batchBox(key), this.range);

  /** @param {Picture} picture */
  setPicture(picture) {
    const { backdrop, theme } = this.stage;
    if (!this.tiles.length) return backdrop.clear();
    backdrop.set(picture, this.tiles[0].box, theme.ramp, LINES);
    backdrop.draw(this.boxes(), this.range);
  }

  /** @param {Range} range another piece of the plane, under fingers */
  show(range) {
    this.range = range;
    this.stage.backdrop.draw(this.boxes(), range);
    this.stage.moved();
  }

  /** Each tile has a name of its own, which may change while its lane's slider moves. */
  describe() {
    const { title: surface } = this.stage.surface;
    for (const { key, title } of shown(this.stage)) this.tile(key)?.call(title, surface);
  }

  /** @param {Pick<StationaryPoint, "x" | "y">} point */
  spots = ({ x, y }) => this.boxes().map((box) => toPixels([x], [y], 0, box, this.range));

  /** @param {Point} start where it is in each tile */
  startPixels = ([x, y]) => this.spots({ x, y });

  /** @type {(px: number, py: number, box: Box) => Point} the start at a pixel of one of the boxes */
  startAt = (px, py, box) => fromPixel(px, py, box, this.range);

  /**
   * The path of one lane.
   * @param {Trajectory} lane
   * @param {number} end the last row
   * @param {number} key
   */
  points(lane, end, key) {
    const box = this.tile(key)?.box ?? NOWHERE;
    const home = around(this.stage.picture.home, box, this.range);
    const points = toPixels(lane.x, lane.y, end, box, this.range);
    return { points: stopOutside(points, end, home), box, small: true, dots: !lane.slice };
  }

  /**
   * The loss of each lane at the playhead, and how much its steps see where that matters.
   * @param {Map<number, number>} losses
   */
  showLosses(losses) {
    const seen = seenBatches(this.stage);
    for (const tile of this.tiles) {
      tile.batch.textContent = seen.get(tile.key) ?? "";
      tile.loss.textContent = formatLoss(losses.get(tile.key), 3);
    }
  }
}

/** @type {(box: Box | undefined, range: Range) => Frame | undefined} */
const frameIn = (box, range) => box && { box, at: scaler(box, range), small: true };

/** @param {Stage} stage */
function shown(stage) {
  const lanes = stage.lanes();
  return lanes.length ? lanes : [NOBODY];
}

/**
 * Put tiles into a grid, whose last row stands in the middle where it is not full.
 * @param {HTMLElement} grid
 * @param {Tile[]} tiles
 * @param {Tiling} tiling
 */
function fill(grid, tiles, { columns, missing }) {
  grid.style.setProperty("--halves", String(2 * columns));
  grid.replaceChildren(...tiles.map(({ element }) => element));
  const firstOfLast = tiles[tiles.length + missing - columns];
  if (missing) firstOfLast.element.style.gridColumnStart = String(1 + missing);
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
