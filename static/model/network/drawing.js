// A drawn digit as the data have digits. Those were scanned, cut out and fitted into 32 x 32 dots;
// an image's pixel counts the dark dots of 4 x 4 (Alpaydin and Kaynak 1998). In the data a digit is
// as high as its image, at most 24 of the 32 dots wide, and 313 dots are dark in the mean, of a 1
// as of an 8: so the line here is as thick as makes it so.

/** @typedef {{x: number, y: number}} Point in any unit, y downwards */
/** @typedef {Point[]} Stroke */

const DOTS = 32;
const BLOCK = 4;
const SIDE = DOTS / BLOCK;
const WIDEST = 24; // dots
const DARK = 313; // dots
const [FINE, BROAD] = [1, 5]; // dots: half the width of a line
const TRIES = 6; // at its width, to a sixteenth of a dot

/** @typedef {{least: number, size: number}} Reach */

/** @type {(points: Point[], axis: "x" | "y") => Reach} */
function reachOf(points, axis) {
  const values = points.map((point) => point[axis]);
  const least = Math.min(...values);
  return { least, size: Math.max(...values) - least };
}

/**
 * The points of a drawing among the dots: as high as there is room, in the middle, and squeezed
 * where it would be too wide.
 * @param {Stroke[]} strokes
 * @param {number} pen
 */
function fitted(strokes, pen) {
  const points = strokes.flat();
  const [x, y] = [reachOf(points, "x"), reachOf(points, "y")];
  const wide = (WIDEST - 2 * pen) / (x.size || Infinity);
  const high = (DOTS - 2 * pen) / (y.size || Infinity) || wide; // a line across
  const across = Math.min(wide || high, high);
  /** @type {(value: number, reach: Reach, scale: number) => number} */
  const put = (value, { least, size }, scale) => DOTS / 2 + (value - least - size / 2) * scale;
  return strokes.map((stroke) =>
    stroke.map((point) => ({ x: put(point.x, x, across), y: put(point.y, y, high) })),
  );
}

/** @type {(x: number, y: number, a: Point, b: Point) => number} squared, to the line from a to b */
function away(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return (x - a.x - part * dx) ** 2 + (y - a.y - part * dy) ** 2;
}

/** @type {(dots: Uint8Array, a: Point, b: Point, pen: number) => void} */
function draw(dots, a, b, pen) {
  /** @type {(value: number) => number} */
  const within = (value) => Math.min(DOTS - 1, Math.max(0, Math.floor(value)));
  const [left, right] = [Math.min(a.x, b.x) - pen, Math.max(a.x, b.x) + pen].map(within);
  const [top, bottom] = [Math.min(a.y, b.y) - pen, Math.max(a.y, b.y) + pen].map(within);
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if (away(column + 0.5, row + 0.5, a, b) <= pen * pen) dots[row * DOTS + column] = 1;
}

/** @type {(strokes: Stroke[], pen: number) => Uint8Array} which dots are dark */
function dotsOf(strokes, pen) {
  const dots = new Uint8Array(DOTS * DOTS);
  for (const stroke of fitted(strokes, pen))
    stroke.forEach((point, i) => {
      draw(dots, stroke[Math.max(0, i - 1)], point, pen);
    });
  return dots;
}

/** @type {(strokes: Stroke[]) => Uint8Array} with a line of the right width */
function inked(strokes) {
  let [fine, broad] = [FINE, BROAD];
  for (let i = 0; i < TRIES; i += 1) {
    const pen = (fine + broad) / 2;
    const dark = dotsOf(strokes, pen).reduce((sum, dot) => sum + dot, 0);
    if (dark < DARK) fine = pen;
    else broad = pen;
  }
  return dotsOf(strokes, broad);
}

/**
 * The 8 x 8 pixels of a drawing, from 0 to 16, row by row.
 * @param {Stroke[]} strokes
 */
export function pixelsOf(strokes) {
  const pixels = new Float32Array(SIDE * SIDE);
  inked(strokes).forEach((dot, i) => {
    const [row, column] = [Math.floor(i / DOTS / BLOCK), Math.floor((i % DOTS) / BLOCK)];
    pixels[row * SIDE + column] += dot;
  });
  return pixels;
}
