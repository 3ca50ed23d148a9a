// Draws the shapes of a step on a canvas: thick, with a casing, and those that may lie on one
// another in different widths.
import { clip, inside } from "../model/clipping.js";

/** @import { Shape } from "../model/arrow_shapes.js" */
/** @import { Box, Point } from "../model/pixels.js" */
/** @import { Theme } from "./theme.js" */
/** @import { Frame } from "./view.js" */

/** @type {Record<string, number>} pixels wide */
const WIDTH = { gradient: 9, momentum: 7, step: 4, look_ahead: 3, stretch: 3.5, quadratic: 3.5 };
const [CASING, DOT] = [3, 6.5]; // pixels: around everything, and half a dot
const HEAD = { length: 7, width: 9 }; // of an arrow, and half of it for each pixel of its width
const SHORT = 3; // pixels below which nobody sees it
const FAR = 1e5; // pixels
const OUTSIDE = "out of the picture";
const [SMALL, DIM] = [0.65, 0.25];

/**
 * The shape, with the reason where nothing of it can be seen.
 * @param {Shape} shape
 * @param {Frame} frame
 * @returns {Shape}
 */
export function seen(shape, { box, at }) {
  const { arrow, outline, dot, upright } = shape;
  if (shape.why) return shape;
  const [from, to] = (arrow ?? []).map((point) => at(point));
  if (arrow && !inside(...to, box)) {
    const part = to.every(Number.isFinite) && clip(...from, ...to, box);
    return part ? { ...shape, text: `${shape.text} · leads out` } : { ...shape, why: OUTSIDE };
  }
  if (arrow && distance(from, to) < SHORT) return { ...shape, why: "too short to see" };
  if (dot && !outline && !inside(...at(dot, upright), box)) return { ...shape, why: OUTSIDE };
  if (outline && sizeOf(outline, at, upright) < 2 * SHORT)
    return { ...shape, why: "too small to see" };
  return shape;
}

/** @type {(a: Point, b: Point) => number} */
const distance = (a, b) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** @type {(outline: Point[], at: Frame["at"], upright?: boolean) => number} */
const sizeOf = (outline, at, upright) =>
  Math.max(...outline.map((point) => distance(at(outline[0], upright), at(point, upright))));

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Shape} shape
 * @param {Frame} frame
 * @param {Theme} theme
 * @param {"plain" | "lit" | "dim"} light
 */
export function drawShape(context, shape, frame, theme, light) {
  const { arrow, outline, line, dot, upright, id } = shape;
  const size = theme.large * (frame.small ? SMALL : 1) * (light === "lit" ? 1.3 : 1);
  const width = WIDTH[id] * size;
  const pixels = (points) => points.map((point) => frame.at(point, upright));
  context.globalAlpha = light === "dim" ? DIM : 1;
  const ink = { colour: theme.colour(`--arrow-${id.replace("_", "-")}`), casing: theme.casing };
  if (outline) path(context, pixels(outline), width, ink, []);
  if (line) path(context, pixels(line), width, ink, [2 * width, 2 * width]);
  if (arrow) drawArrow(context, pixels(arrow), width, frame.box, ink);
  if (dot) ring(context, frame.at(dot, upright), DOT * size, ink);
  context.globalAlpha = 1;
}

function path(context, points, width, { colour, casing }, dash) {
  if (!points.flat().every((value) => Math.abs(value) < FAR)) return;
  context.beginPath();
  for (const point of points) context.lineTo(...point);
  for (const [strokeStyle, lineWidth, pattern] of [
    [casing, width + CASING, []],
    [colour, width, dash],
  ]) {
    Object.assign(context, { strokeStyle, lineWidth });
    context.setLineDash(pattern);
    context.stroke();
  }
  context.setLineDash([]);
}

/**
 * What leads far away is cut beyond the box: its head is not seen.
 * @param {CanvasRenderingContext2D} context
 * @param {Point[]} points from and to
 * @param {number} width
 * @param {Box} box
 * @param {{colour: string, casing: string}} ink
 */
function drawArrow(context, [from, to], width, box, { colour, casing }) {
  if (![...from, ...to].every(Number.isFinite)) return;
  const around = { left: -FAR, top: -FAR, right: box.right + FAR, bottom: box.bottom + FAR };
  const [ax, ay, bx, by] = clip(...from, ...to, around) ?? [0, 0, 0, 0];
  const length = Math.hypot(bx - ax, by - ay);
  if (length < SHORT) return;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const head = Math.min(HEAD.length + 2 * width, length); // a short arrow is all head
  const side = (head / (HEAD.length + 2 * width)) * (HEAD.width / 2 + width);
  const [nx, ny] = [bx - ux * head, by - uy * head];
  const half = Math.min(width / 2, side / 2);
  context.beginPath();
  context.moveTo(ax - uy * half, ay + ux * half);
  context.lineTo(nx - uy * half, ny + ux * half);
  context.lineTo(nx - uy * side, ny + ux * side);
  context.lineTo(bx, by);
  context.lineTo(nx + uy * side, ny - ux * side);
  context.lineTo(nx + uy * half, ny - ux * half);
  context.lineTo(ax + uy * half, ay - ux * half);
  context.closePath();
  Object.assign(context, { strokeStyle: casing, lineWidth: CASING, fillStyle: colour });
  context.stroke();
  context.fill();
}

function ring(context, [x, y], radius, { colour, casing }) {
  if (!Number.isFinite(x + y)) return;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [strokeStyle, lineWidth] of [
    [casing, CASING + 3],
    [colour, 3],
  ]) {
    Object.assign(context, { strokeStyle, lineWidth });
    context.stroke();
  }
}
