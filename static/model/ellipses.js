// Ellipses around a point: how a step's axes are stretched, and level lines of quadratics.

/** @import { Point } from "./pixels.js" */
/** @typedef {{text: string, why?: string, outline?: Point[], upright?: boolean, dot?: Point}} Drawn */

const CORNERS = 72;

/** @type {(draw: (cos: number, sin: number) => Point) => Point[]} */
const around = (draw) =>
  Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return draw(Math.cos(angle), Math.sin(angle));
  });

/**
 * The ellipse around a point with axes in some ratio, through the end of a way from there; none
 * where there is no such ellipse.
 * @param {Point} from
 * @param {Point} way
 * @param {Point} axes
 */
export function ellipse([x, y], [dx, dy], [a, b]) {
  const size = Math.hypot(dx / a, dy / b);
  if (!(size > 0) || !Number.isFinite(size * a) || !Number.isFinite(size * b)) return null;
  return around((cos, sin) => [x + size * a * cos, y + size * b * sin]);
}

/**
 * The level line, through a point, of the quadratic with a centre and a matrix (or its inverse), and
 * the centre; without a minimum there is only the centre to show.
 * @param {Point} from
 * @param {Point} centre
 * @param {number[]} matrix row by row
 * @param {boolean} inverse
 * @returns {Drawn}
 */
export function levelLine(from, centre, matrix, inverse) {
  const [a, b, d] = inverse ? inverted(matrix) : upper(matrix);
  if (![a, b, d, ...centre].every(Number.isFinite)) return { text: "", why: "it has no centre" };
  const determinant = a * d - b * b;
  if (!(determinant > 0) || a < 0) {
    const text = determinant < 0 ? "a saddle" : a < 0 ? "a hilltop" : "a valley without end";
    return { text: `${text}, no minimum`, dot: centre };
  }
  const [ex, ey] = [from[0] - centre[0], from[1] - centre[1]];
  const size = Math.sqrt(a * ex * ex + 2 * b * ex * ey + d * ey * ey);
  // the matrix is L times its transpose: what that makes of the ellipse is a circle
  const [p, q] = [Math.sqrt(a), b / Math.sqrt(a)];
  const r = Math.sqrt(d - q * q);
  const outline = around((cos, sin) => {
    const v = (size * sin) / r;
    return [centre[0] + (size * cos - q * v) / p, centre[1] + v];
  });
  return { text: "and minimum", outline, dot: centre };
}

/** @type {(matrix: number[]) => number[]} */
const upper = ([a, b, c, d]) => [a, (b + c) / 2, d];

/** @param {number[]} matrix */
function inverted(matrix) {
  const [a, b, d] = upper(matrix);
  const determinant = a * d - b * b;
  return [d / determinant, -b / determinant, a / determinant];
}

/**
 * The parabola that touches a curve at a point, with its lowest place at the centre.
 * @param {Point} from
 * @param {number} height there
 * @param {Point} centre
 * @param {number} curvature
 * @returns {Drawn}
 */
export function parabola([x], height, [middle], curvature) {
  if (!Number.isFinite(middle) || !Number.isFinite(curvature))
    return { text: "", why: "it has no centre" };
  const bottom = height - (curvature / 2) * (x - middle) ** 2;
  /** @type {(at: number) => Point} */
  const point = (at) => [at, bottom + (curvature / 2) * (at - middle) ** 2];
  const reach = 1.6 * Math.abs(x - middle);
  const outline = Array.from({ length: CORNERS + 1 }, (_, i) =>
    point(middle + reach * ((2 * i) / CORNERS - 1)),
  );
  const text = curvature > 0 ? "and minimum" : "no minimum";
  return { text, outline, upright: true, dot: point(middle) };
}
