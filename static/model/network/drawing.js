// A drawn digit as the data have digits. Those were scanned, cut out and fitted into 32 x 32 dots;
// an image's pixel counts the dark dots of 4 x 4 (Alpaydin and Kaynak 1998).

/** @typedef {{x: number, y: number}} Point in any unit, y downwards */
/** @typedef {Point[]} Stroke */

const DOTS = 32;
const BLOCK = 4;
const SIDE = DOTS / BLOCK;
const PEN = 2.2; // dots: half the width of a line, about as in the data

/**
 * How points of a drawing are put among the dots: as high as there is room, or as wide, and in the
 * middle.
 * @param {Stroke[]} strokes
 */
function fitted(strokes) {
  const points = strokes.flat();
  const room = DOTS - 2 * PEN;
  /** @type {(axis: "x" | "y") => {least: number, size: number}} */
  const reach = (axis) => {
    const values = points.map((point) => point[axis]);
    const least = Math.min(...values);
    return { least, size: Math.max(...values) - least };
  };
  const [x, y] = [reach("x"), reach("y")];
  const scale = room / (Math.max(x.size, y.size) || Infinity);
  /** @type {(value: number, axis: {least: number, size: number}) => number} */
  const put = (value, { least, size }) => DOTS / 2 + (value - least - size / 2) * scale;
  return strokes.map((stroke) =>
    stroke.map((point) => ({ x: put(point.x, x), y: put(point.y, y) })),
  );
}

/** @type {(x: number, y: number, a: Point, b: Point) => number} squared, to the line from a to b */
function away(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return (x - a.x - part * dx) ** 2 + (y - a.y - part * dy) ** 2;
}

/** @type {(dots: Uint8Array, a: Point, b: Point) => void} */
function draw(dots, a, b) {
  /** @type {(value: number) => number} */
  const within = (value) => Math.min(DOTS - 1, Math.max(0, Math.round(value)));
  const [left, right] = [Math.min(a.x, b.x) - PEN, Math.max(a.x, b.x) + PEN].map(within);
  const [top, bottom] = [Math.min(a.y, b.y) - PEN, Math.max(a.y, b.y) + PEN].map(within);
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if (away(column + 0.5, row + 0.5, a, b) <= PEN * PEN) dots[row * DOTS + column] = 1;
}

/**
 * The 8 x 8 pixels of a drawing, from 0 to 16, row by row.
 * @param {Stroke[]} strokes
 */
export function pixelsOf(strokes) {
  const dots = new Uint8Array(DOTS * DOTS);
  for (const stroke of fitted(strokes))
    stroke.forEach((point, i) => {
      draw(dots, stroke[Math.max(0, i - 1)], point);
    });
  const pixels = new Float32Array(SIDE * SIDE);
  dots.forEach((dot, i) => {
    const [row, column] = [Math.floor(i / DOTS / BLOCK), Math.floor((i % DOTS) / BLOCK)];
    pixels[row * SIDE + column] += dot;
  });
  return pixels;
}
