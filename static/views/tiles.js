// Side by side: one small picture of the same surface for each lane, all in step.
import { describeBatch, matters } from "../model/batch.js";
import { stopOutside } from "../model/clipping.js";
import { formatNumber } from "../model/format.js";
import { around, boxSize, fit, fromPixel, toPixels } from "../model/pixels.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Box, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { Stage } from "./stage.js" */

const RATIO = 1.25; // width over height that a tile would like to have
const NOWHERE = { left: 0, top: 0, right: 1, bottom: 1 };

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
    const { store, surface } = this.stage;
    const state = store.get();
    const partial = matters(state, surface) ? state.lanes : [];
    const seen = new Map(
      partial.map(({ key, batch }) => [key, describeBatch(batch ?? surface.usual_batch, surface)]),
    );
    for (const { key, output } of this.tiles) {
      const loss = formatNumber(losses.get(key), 3);
      output.textContent = seen.has(key) ? `${seen.get(key)} · ${loss}` : loss;
    }
  }
}

/** The place of one lane: its name, its loss, and a hole through which the surface is seen. */
class Tile {
  /** @type {Box} of the hole, in the stage */
  box = NOWHERE;

  /**
   * @param {VisibleLane} lane
   * @param {string} surface its title
   */
  constructor(lane, surface) {
    this.key = lane.key;
    this.element = document.createElement("figure");
    this.element.className = "panel";
    this.element.style.setProperty("--lane", `var(${lane.look.colour})`);
    const caption = append(this.element, "figcaption");
    append(caption, "span").className = "swatch";
    append(caption, "b").textContent = lane.title;
    this.output = append(caption, "span");
    this.output.className = "loss";
    this.picture = append(this.element, "div");
    this.picture.className = "panel-picture";
    this.picture.setAttribute("role", "img");
    this.picture.setAttribute("aria-label", `${lane.title} on ${surface}`);
  }

  /** @param {{left: number, top: number}} origin of the stage, in the window */
  measure(origin) {
    const { left, top, right, bottom } = this.picture.getBoundingClientRect();
    this.box = {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {HTMLElement} parent
 * @param {T} tag
 */
const append = (parent, tag) => parent.appendChild(document.createElement(tag));

function bestColumns(count, width, height) {
  let best = [1, 0];
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const size = Math.min(width / columns / RATIO, height / rows);
    if (size > best[1]) best = [columns, size];
  }
  return best[0];
}
