// Draws paths that grow with the playhead on canvases over a picture: paths below, heads on top.
// Casings go under all that is already there ("destination-over"), so that one canvas has both.
// It knows pixels only; the views say where the pixels are.
import { contextOf, createCanvas, pixelRatio, resizeCanvas } from "./canvas.js";
import { drawDots } from "./dots.js";
import { drawStem, drawStems } from "./stems.js";
import { drawCross, drawGhost, drawHead, drawLeaving, drawPath, drawShared } from "./strokes.js";

/** @import { Race } from "../model/race.js" */
/** @import { Look } from "../model/palette.js" */
/** @import { Ink, Stroke } from "./strokes.js" */
/** @import { Theme } from "./theme.js" */

/**
 * What every stroke of a lane's walk has in a race, wherever its points lie.
 * @param {Race} race
 * @param {number} key
 * @param {Look} look
 * @param {Theme} theme
 * @returns {Ink}
 */
export const inkOf = (race, key, { colour, dash }, theme) => ({
  colour: theme.colour(colour),
  dash: theme.dash(dash).map((length) => length * theme.large),
  thick: theme.large,
  end: race.end(key),
  diverged: race.diverged(key) !== null,
  leaves: race.origin(key)?.step,
});

export class Trails {
  /** @type {Stroke[]} */
  strokes = [];
  position = 0;
  /** @type {Theme} */
  theme;
  width = 0;
  height = 0;
  ratio = 0;

  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.paths = contextOf(createCanvas(parent, "trails trails-paths"));
    this.heads = contextOf(createCanvas(parent, "trails trails-heads"));
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  resize(width, height) {
    const ratio = pixelRatio();
    if (this.width === width && this.height === height && this.ratio === ratio) return;
    Object.assign(this, { width, height, ratio });
    for (const context of [this.paths, this.heads]) {
      resizeCanvas(context, width, height);
      Object.assign(context, { lineJoin: "round", lineCap: "round" });
    }
  }

  /**
   * Other paths: everything is drawn anew up to the playhead.
   * @param {Stroke[]} strokes
   * @param {Theme} theme
   */
  set(strokes, theme) {
    this.strokes = strokes;
    this.theme = theme;
    this.clear();
    this.draw(this.position);
  }

  clear() {
    for (const context of [this.paths, this.heads])
      context.clearRect(0, 0, this.width, this.height);
    for (const stroke of this.strokes) {
      Object.assign(stroke, { drawn: 0, length: 0, dotted: undefined, stemmed: undefined });
      if (stroke.ghost) drawGhost(this.paths, stroke);
    }
  }

  /**
   * Draw up to a position; going forward draws what is new only.
   * @param {number} position
   */
  draw(position) {
    if (position < this.position) {
      this.position = position;
      this.clear();
    }
    this.position = position;
    const row = Math.floor(position);
    for (const stroke of this.strokes) this.#grow(stroke, Math.min(row, stroke.end));
    this.#drawHeads();
  }

  #grow(stroke, row) {
    const { drawn, leaves = 0 } = stroke;
    if (row <= drawn) return;
    if (drawn < leaves) drawShared(this.paths, stroke, drawn, Math.min(row, leaves));
    if (row > leaves) this.#goOn(stroke, Math.max(drawn, leaves), row);
    if (drawn < leaves && row >= leaves) drawLeaving(this.paths, stroke, leaves, this.theme);
    stroke.drawn = row;
  }

  #goOn(stroke, from, to) {
    stroke.length += drawPath(this.paths, stroke, from, to, this.theme);
    if (stroke.dots) drawDots(this.paths, stroke, from, to, this.theme);
    if (stroke.feet) drawStems(this.paths, stroke, from, to);
  }

  #drawHead(stroke, position) {
    if (!stroke.feet) return drawHead(this.heads, stroke, position, this.theme);
    // a head may run below the surface: it is seen through it
    drawStem(this.heads, stroke, position);
    drawHead(this.heads, { ...stroke, veils: undefined }, position, this.theme);
  }

  #drawHeads() {
    this.heads.clearRect(0, 0, this.width, this.height);
    for (const stroke of this.strokes) {
      if (stroke.end < 0 || stroke.headless) continue;
      const ended = stroke.diverged && this.position > stroke.end;
      if (ended) drawCross(this.heads, stroke, this.theme);
      else this.#drawHead(stroke, Math.min(this.position, stroke.end));
    }
  }
}
