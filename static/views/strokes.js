// Draws one stroke on a canvas: its line, its head, and a cross where it ends.
import { clip, inside, lastSeen } from "../model/clipping.js";
import { cut, isVeiled, spans } from "../model/veils.js";

/** @import { Box, Point } from "../model/pixels.js" */
/** @import { Spans, Veil } from "../model/veils.js" */
/** @import { Theme } from "./theme.js" */

/**
 * @typedef {object} Ink how a lane's walk is drawn, wherever its points lie
 * @property {string} colour
 * @property {number[]} dash
 * @property {number} thick how many times as thick as usual
 * @property {number} end the last row to draw
 * @property {boolean} diverged whether a cross stands there
 * @property {number} [leaves] the row at which it leaves another lane, with a mark
 */

/**
 * @typedef {object} Place
 * @property {Float32Array | Float64Array} points [x0, y0, x1, ...] in pixels
 * @property {Box} box what is drawn lies within
 * @property {boolean} [ghost] whether the whole path shows faintly ahead of the playhead
 * @property {boolean} [bare] whether it has no casing
 * @property {boolean} [small] whether its head is small
 * @property {boolean} [headless] whether it has none
 * @property {Veil[]} [veils] by row: what of the step to it stands behind something, and is faint
 * @property {boolean} [dots] whether its steps have dots
 * @property {Float64Array} [feet] the pixels below or above it that stems lead to, where it does
 *   not lie upon what is shown
 */

/**
 * @typedef {object} Progress
 * @property {number} [drawn] the last row drawn
 * @property {number} [length] pixels until there
 * @property {Set<number>} [dotted] where dots stand
 * @property {Point} [stemmed] where the last stem stands
 */
/** @typedef {Ink & Place & Progress} Stroke */
/** @typedef {CanvasRenderingContext2D} Context */

const REACH = 200; // how far outside its box a path is still drawn as it is
const FINE = 0.6; // pixels below which a step is joined to the next: nobody could see it
const [LINE, CASING] = [2.5, 4.5]; // pixels wide
const SOLID = [];
const [GHOST, BEHIND] = [0.3, 0.35]; // how faint is what is still to come, or is behind something
/** @type {Spans} */
const WHOLE = [[0, 1]];

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
  drawBehind(context, stroke, from, to);
  if (stroke.bare) return length;
  context.globalCompositeOperation = "destination-over";
  line(context, stroke, from, to, theme.casing, CASING, SOLID);
  context.globalCompositeOperation = "source-over";
  return length;
}

// the parts of the path that stand behind something
function drawBehind(context, stroke, from, to) {
  if (!stroke.veils) return;
  context.globalAlpha = BEHIND;
  line(context, { ...stroke, behind: true }, from, to, stroke.colour, LINE, stroke.dash);
  context.globalAlpha = 1;
}

/**
 * The path from row to row that it shares with another lane, faintly.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} from
 * @param {number} to
 */
export function drawShared(context, stroke, from, to) {
  context.globalAlpha = BEHIND;
  line(context, stroke, from, to, stroke.colour, LINE, SOLID);
  context.globalAlpha = 1;
}

/**
 * A ring where it leaves the other lane.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} row
 * @param {Theme} theme
 */
export function drawLeaving(context, stroke, row, theme) {
  const [x, y] = stroke.points.subarray(2 * row, 2 * row + 2);
  if (!inside(x, y, stroke.box)) return;
  context.beginPath();
  context.arc(x, y, (stroke.small ? 4 : 6.5) * stroke.thick, 0, 2 * Math.PI);
  for (const [strokeStyle, lineWidth] of /** @type {[string, number][]} */ ([
    [theme.casing, 4.5],
    [stroke.colour, 2.5],
  ])) {
    Object.assign(context, { strokeStyle, lineWidth });
    context.setLineDash(SOLID);
    context.stroke();
  }
}

/**
 * The whole path, faintly.
 * @param {Context} context
 * @param {Stroke} stroke
 */
export function drawGhost(context, stroke) {
  context.globalAlpha = GHOST;
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
    const veils = stroke.veils && [[], cut(stroke.veils[row + 1], part)];
    const tip = { ...stroke, points: Float64Array.of(ax, ay, x, y), veils };
    if (!stroke.bare) line(context, tip, 0, 1, theme.casing, CASING, SOLID);
    line(context, tip, 0, 1, stroke.colour, LINE, stroke.dash);
    drawBehind(context, tip, 0, 1);
  }
  if (!inside(x, y, stroke.box)) return;
  context.globalAlpha = behind(stroke, position) ? BEHIND : 1;
  context.beginPath();
  context.arc(x, y, (stroke.small ? 3.5 : 5.5) * stroke.thick, 0, 2 * Math.PI);
  Object.assign(context, { fillStyle: stroke.colour, strokeStyle: theme.casing });
  context.lineWidth = stroke.small ? 1.5 : 2;
  context.fill();
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * Whether a place of the path stands behind something.
 * @param {Stroke} stroke
 * @param {number} position
 */
function behind({ veils }, position) {
  const [row, part] = [Math.ceil(position), position % 1 || 1];
  return Boolean(veils && isVeiled(veils[row], part));
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
  const arm = (stroke.small ? 4 : 7) * stroke.thick;
  context.beginPath();
  for (const side of [arm, -arm]) {
    context.moveTo(x - arm, y - side);
    context.lineTo(x + arm, y + side);
  }
  for (const [style, width] of /** @type {[string, number][]} */ ([
    [theme.casing, 6],
    [stroke.colour, 3],
  ])) {
    Object.assign(context, { strokeStyle: style, lineWidth: width * stroke.thick });
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
  Object.assign(context, {
    strokeStyle: style,
    lineWidth: width * stroke.thick,
    lineDashOffset: stroke.length,
  });
  context.setLineDash(dash);
  if (dash.length) context.lineCap = "butt";
  const length = trace(context, stroke, from, to);
  context.stroke();
  context.restore();
  return length;
}

// the way from row to row as a path of the canvas; what runs far away is clipped
function trace(context, { points, box, veils, behind }, from, to) {
  const far = widened(box);
  let [ax, ay] = [points[2 * from], points[2 * from + 1]];
  let near = inside(ax, ay, far);
  let length = 0;
  let pen = false; // whether the path of the canvas has come to a
  context.beginPath();
  for (let row = from + 1; row <= to; row += 1) {
    const [bx, by] = [points[2 * row], points[2 * row + 1]];
    const close = inside(bx, by, far);
    const shown = veils ? spans(veils[row], behind) : WHOLE;
    if (near && close) {
      const step = Math.hypot(bx - ax, by - ay);
      if (step < FINE && row < to) continue;
      pen = draw(context, [ax, ay, bx, by], shown, pen);
      length += step;
    } else {
      const part = clip(ax, ay, bx, by, far);
      if (part) draw(context, part, shown, false);
      pen = false;
    }
    [ax, ay, near] = [bx, by, close];
  }
  return length;
}

/**
 * Spans of the line from a to b; whether the path has then come to b.
 * @param {Context} context
 * @param {number[]} line
 * @param {Spans} shown
 * @param {boolean} pen whether the path has come to a
 */
function draw(context, [ax, ay, bx, by], shown, pen) {
  let at = pen ? 0 : -1;
  for (const [from, to] of shown) {
    if (from !== at) context.moveTo(ax + from * (bx - ax), ay + from * (by - ay));
    context.lineTo(ax + to * (bx - ax), ay + to * (by - ay));
    at = to;
  }
  return at === 1;
}

/** @type {(box: Box) => Box} */
const widened = ({ left, top, right, bottom }) => ({
  left: left - REACH,
  top: top - REACH,
  right: right + REACH,
  bottom: bottom + REACH,
});
