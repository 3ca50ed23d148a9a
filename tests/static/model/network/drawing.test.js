import assert from "node:assert/strict";
import { test } from "node:test";
import { pixelsOf } from "../../../../static/model/network/drawing.js";

const line = [
  { x: 10, y: 5 },
  { x: 10, y: 25 },
];
const at = (pixels, row, column) => pixels[8 * row + column];

test("nothing drawn is dark everywhere, and a full pixel counts its 16 dots", () => {
  assert.deepEqual([...new Set(pixelsOf([]))], [0]);
  const pixels = pixelsOf([line]);
  assert.ok(pixels.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 16));
});

test("a line down is as high as the image, in its middle, wherever and however large it was", () => {
  const pixels = pixelsOf([line]);
  for (let row = 0; row < 8; row += 1) {
    assert.equal(at(pixels, row, 3), at(pixels, row, 4));
    assert.equal(at(pixels, row, 1) + at(pixels, row, 6), 0);
  }
  assert.equal(at(pixels, 4, 3), 8); // two dots of four
  assert.ok(at(pixels, 0, 3) > 0 && at(pixels, 7, 3) > 0);
  const far = line.map(({ x, y }) => ({ x: 100 + 7 * x, y: 3 + 7 * y }));
  assert.deepEqual(pixelsOf([far]), pixels);
});

test("a point is a dot in the middle", () => {
  const pixels = pixelsOf([[{ x: 3, y: 4 }]]);
  const dark = [...pixels.keys()].filter((i) => pixels[i] > 0);
  assert.deepEqual(dark, [27, 28, 35, 36]);
});

test("strokes keep their places to each other", () => {
  const across = [
    { x: 5, y: 5 },
    { x: 15, y: 5 },
  ];
  const pixels = pixelsOf([line, across]);
  assert.ok(at(pixels, 0, 2) > 0 && at(pixels, 0, 5) > 0);
  assert.equal(at(pixels, 7, 2), 0);
});
