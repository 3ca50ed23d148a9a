// What the contour view and the panels share: from points of the plane to pixels of a box.

export const boxSize = (box) => [box.right - box.left, box.bottom - box.top];

/** Pixels of the points (xs, ys), rows 0..end, in a box that shows a range. */
export function toPixels(xs, ys, end, box, range) {
  const [width, height] = boxSize(box);
  const [sx, sy] = [width / (range.x[1] - range.x[0]), height / (range.y[1] - range.y[0])];
  const points = new Float32Array(2 * (end + 2)).fill(NaN);
  const rows = Math.min(end + 2, xs.length);
  for (let row = 0; row < rows; row += 1) {
    points[2 * row] = box.left + (xs[row] - range.x[0]) * sx;
    points[2 * row + 1] = box.bottom - (ys[row] - range.y[0]) * sy;
  }
  return points;
}

/** The point of the plane at a pixel of a box, rounded to what the pixel can tell. */
export function fromPixel(px, py, box, range) {
  const [width, height] = boxSize(box);
  const place = (low, high, part, pixels) => {
    const digits = Math.max(0, Math.ceil(-Math.log10((high - low) / pixels)));
    return Number((low + (high - low) * part).toFixed(digits));
  };
  return [
    place(...range.x, (px - box.left) / width, width),
    place(...range.y, (box.bottom - py) / height, height),
  ];
}
