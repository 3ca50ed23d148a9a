// Stems from a walk to the surface below or above it, where the walk does not lie upon it.

/** @import { Point } from "../model/pixels.js" */
/** @import { Context, Stroke } from "./strokes.js" */

const APART = 22; // pixels from a stem to the next
const SHORT = 3; // pixels below which a stem is not drawn
const FAINT = 0.55;

/**
 * The stems of the rows from one to another, as far apart as can be told.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} from
 * @param {number} to
 */
export function drawStems(context, stroke, from, to) {
  ink(context, stroke, () => {
    for (let row = from ? from + 1 : 0; row <= to; row += 1) {
      const at = pointOf(stroke.points, row);
      if (!Number.isFinite(at[0])) continue;
      if (stroke.stemmed && distance(at, stroke.stemmed) < APART) continue;
      stroke.stemmed = at;
      line(context, at, pointOf(stroke.feet, row));
    }
  });
}

/**
 * The stem of the head, at a position that may lie between two rows.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} position
 */
export function drawStem(context, stroke, position) {
  ink(context, stroke, () =>
    line(context, between(stroke.points, position), between(stroke.feet, position)),
  );
}

/**
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {() => void} draw
 */
function ink(context, { colour, thick }, draw) {
  context.save();
  context.setLineDash([]);
  Object.assign(context, { strokeStyle: colour, lineWidth: thick, globalAlpha: FAINT });
  context.beginPath();
  draw();
  context.stroke();
  context.restore();
}

/** @type {(context: Context, from: Point, to: Point) => void} */
function line(context, from, to) {
  if (!(distance(from, to) >= SHORT)) return; // also where it is not known
  context.moveTo(...from);
  context.lineTo(...to);
}

/** @type {(points: ArrayLike<number> | undefined, row: number) => Point} */
const pointOf = (points, row) =>
  points ? [points[2 * row], points[2 * row + 1]] : [Number.NaN, Number.NaN];

/** @type {(points: ArrayLike<number> | undefined, position: number) => Point} */
function between(points, position) {
  const [row, part] = [Math.floor(position), position % 1];
  const [a, b] = [pointOf(points, row), pointOf(points, row + 1)];
  return part ? [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])] : a;
}

/** @type {(a: Point, b: Point) => number} */
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
