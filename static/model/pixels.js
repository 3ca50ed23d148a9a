// Between points of the plane and pixels of a box {left, top, right, bottom}.

/** @typedef {[number, number]} Point */
/** @typedef {[number, number]} Interval from low to high */
/** @typedef {{x: Interval, y: Interval}} Range a piece of the plane */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box in pixels */

/**
 * @param {Box} box
 * @returns {Point}
 */
export const boxSize = (box) => [box.right - box.left, box.bottom - box.top];

/** @type {(range: Range, x: number, y: number) => boolean} */
export const holds = (range, x, y) =>
  x >= range.x[0] && x <= range.x[1] && y >= range.y[0] && y <= range.y[1];

/**
 * The range that shows a box in a rectangle, with the same scale on both axes.
 * @param {Range} range
 * @param {number} width
 * @param {number} height
 * @returns {Range}
 */
export function fit({ x, y }, width, height) {
  const scale = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
  /** @type {(interval: Interval, pixels: number) => Interval} */
  const around = ([low, high], pixels) => {
    const [middle, half] = [(low + high) / 2, (scale * pixels) / 2];
    return [middle - half, middle + half];
  };
  return { x: around(x, width), y: around(y, height) };
}

/**
 * Pixels of the points (xs, ys), rows 0..end, in a box that shows a range. They are doubles, for a
 * line from far away must still cross the box where it should.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {number} end
 * @param {Box} box
 * @param {Range} range
 */
export function toPixels(xs, ys, end, box, range) {
  const [width, height] = boxSize(box);
  const [sx, sy] = [width / (range.x[1] - range.x[0]), height / (range.y[1] - range.y[0])];
  const points = new Float64Array(2 * (end + 2)).fill(NaN);
  const rows = Math.min(end + 2, xs.length);
  for (let row = 0; row < rows; row += 1) {
    points[2 * row] = box.left + (xs[row] - range.x[0]) * sx;
    points[2 * row + 1] = box.bottom - (ys[row] - range.y[0]) * sy;
  }
  return points;
}

/**
 * A function from points to pixels of a box that shows a range.
 * @param {Box} box
 * @param {Range} range
 * @returns {(point: Point) => Point}
 */
export function scaler(box, { x, y }) {
  const [width, height] = boxSize(box);
  const [sx, sy] = [width / (x[1] - x[0]), height / (y[1] - y[0])];
  return (point) => [box.left + (point[0] - x[0]) * sx, box.bottom - (point[1] - y[0]) * sy];
}

/**
 * The box and whatever of a piece of the plane lies around it.
 * @param {Range} piece
 * @param {Box} box
 * @param {Range} range that the box shows
 * @returns {Box}
 */
export function around({ x, y }, box, range) {
  const [left, bottom, right, top] = toPixels(x, y, 1, box, range);
  return {
    left: Math.min(left, box.left),
    top: Math.min(top, box.top),
    right: Math.max(right, box.right),
    bottom: Math.max(bottom, box.bottom),
  };
}

/**
 * The point of the plane at a pixel of a box, rounded to what the pixel can tell.
 * @param {number} px
 * @param {number} py
 * @param {Box} box
 * @param {Range} range
 * @returns {Point}
 */
export function fromPixel(px, py, box, range) {
  const [width, height] = boxSize(box);
  /** @type {(low: number, high: number, part: number, pixels: number) => number} */
  const place = (low, high, part, pixels) => {
    const digits = Math.max(0, Math.ceil(-Math.log10((high - low) / pixels)));
    return Number((low + (high - low) * part).toFixed(digits));
  };
  return [
    place(...range.x, (px - box.left) / width, width),
    place(...range.y, (box.bottom - py) / height, height),
  ];
}
