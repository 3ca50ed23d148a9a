// Draws one stroke on a canvas: its line, its head, and a cross where it ends.
import { clip, inside, lastSeen } from "../model/clipping.js";

/** @import { Box } from "../model/pixels.js" */
/** @import { Theme } from "./theme.js" */

/**
 * @typedef {object} Ink how a lane's walk is drawn, wherever its points lie
 * @property {string} colour
 * @property {number[]} dash
 * @property {number} end the last row to draw
 * @property {boolean} diverged whether a cross stands there
 */

/**
 * @typedef {object} Place
 * @property {Float32Array | Float64Array} points [x0, y0, x1, ...] in pixels
 * @property {Box} box what is drawn lies within
 * @property {boolean} [ghost] whether the whole path shows faintly ahead of the playhead
 * @property {boolean} [bare] whether it has no casing
 * @property {boolean} [small] whether its head is small
 */

/** @typedef {{drawn?: number, length?: number}} Progress the last row drawn, and pixels until there */
/** @typedef {Ink & Place & Progress} Stroke */
/** @typedef {CanvasRenderingContext2D} Context */

const REACH = 200; // how far outside its box a path is still drawn as it is
const FINE = 0.6; // pixels below which a step is joined to the next: nobody could see it
const [LINE, CASING] = [2.5, 4.5]; // pixels wide
const SOLID = [];

/**
 * The path from row to row, in its colour and with a casing below; returns its length.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} from
 * @param {number} to
 * @param {Theme} theme
 */
export function drawPath(context, stroke, from, to, theme) {
  const length = line(context, stroke, from, to, stroke.colour, LINE, stroke.dash);
  if (stroke.bare) return length;
  context.globalCompositeOperation = "destination-over";
  line(context, stroke, from, to, theme.casing, CASING, SOLID);
  context.globalCompositeOperation = "source-over";
  return length;
}

/**
 * The whole path, faintly.
 * @param {Context} context
 * @param {Stroke} stroke
 */
export function drawGhost(context, stroke) {
  context.globalAlpha = 0.3;
  line(context, stroke, 0, stroke.end, stroke.colour, 1.5, stroke.dash);
  context.globalAlpha = 1;
}

/**
 * A ball at a position, which may lie between two rows, and the line that leads to it.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} position
 * @param {Theme} theme
 */
export function drawHead(context, stroke, position, theme) {
  const [row, part] = [Math.floor(position), position % 1];
  const [ax, ay] = stroke.points.subarray(2 * row, 2 * row + 2);
  let [x, y] = [ax, ay];
  if (part && row < stroke.end) {
    const [bx, by] = stroke.points.subarray(2 * row + 2, 2 * row + 4);
    [x, y] = [ax + part * (bx - ax), ay + part * (by - ay)];
    const tip = { ...stroke, points: Float64Array.of(ax, ay, x, y) };
    if (!stroke.bare) line(context, tip, 0, 1, theme.casing, CASING, SOLID);
    line(context, tip, 0, 1, stroke.colour, LINE, stroke.dash);
  }
  if (!inside(x, y, stroke.box)) return;
  context.beginPath();
  context.arc(x, y, stroke.small ? 3.5 : 5.5, 0, 2 * Math.PI);
  Object.assign(context, { fillStyle: stroke.colour, strokeStyle: theme.casing });
  context.lineWidth = stroke.small ? 1.5 : 2;
  context.fill();
  context.stroke();
}

/**
 * A cross where the stroke was last seen.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {Theme} theme
 */
export function drawCross(context, stroke, theme) {
  const seen = lastSeen(stroke.points, stroke.end, stroke.box);
  if (!seen) return;
  const [x, y] = seen;
  const arm = stroke.small ? 4 : 7;
  context.beginPath();
  for (const side of [arm, -arm]) {
    context.moveTo(x - arm, y - side);
    context.lineTo(x + arm, y + side);
  }
  for (const [style, width] of /** @type {[string, number][]} */ ([
    [theme.casing, 6],
    [stroke.colour, 3],
  ])) {
    Object.assign(context, { strokeStyle: style, lineWidth: width });
    context.stroke();
  }
}

// one polyline from row to row; returns its length, by which a dash goes on
function line(context, stroke, from, to, style, width, dash) {
  const { box } = stroke;
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.clip();
  Object.assign(context, { strokeStyle: style, lineWidth: width, lineDashOffset: stroke.length });
  context.setLineDash(dash);
  if (dash.length) context.lineCap = "butt";
  const length = trace(context, stroke, from, to);
  context.stroke();
  context.restore();
  return length;
}

// the way from row to row as a path of the canvas; what runs far away is clipped
function trace(context, { points, box }, from, to) {
  const far = {
    left: box.left - REACH,
    top: box.top - REACH,
    right: box.right + REACH,
    bottom: box.bottom + REACH,
  };
  let [ax, ay] = [points[2 * from], points[2 * from + 1]];
  let near = inside(ax, ay, far);
  let length = 0;
  context.beginPath();
  if (near) context.moveTo(ax, ay);
  for (let row = from + 1; row <= to; row += 1) {
    const [bx, by] = [points[2 * row], points[2 * row + 1]];
    const close = inside(bx, by, far);
    if (near && close) {
      const step = Math.hypot(bx - ax, by - ay);
      if (step < FINE && row < to) continue;
      context.lineTo(bx, by);
      length += step;
    } else {
      const part = clip(ax, ay, bx, by, far);
      if (part) {
        context.moveTo(part[0], part[1]);
        context.lineTo(part[2], part[3]);
      }
      if (close) context.moveTo(bx, by);
    }
    [ax, ay, near] = [bx, by, close];
  }
  return length;
}
