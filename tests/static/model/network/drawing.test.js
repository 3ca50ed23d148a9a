import assert from "node:assert/strict";
import { test } from "node:test";
import { pixelsOf } from "../../../../static/model/network/drawing.js";

const line = [
  { x: 10, y: 5 },
  { x: 10, y: 25 },
];
const at = (pixels, row, column) => pixels[8 * row + column];

const sum = (pixels) => pixels.reduce((a, b) => a + b);

test("nothing drawn is dark everywhere, and a pixel counts up to 16 dots", () => {
  assert.equal(sum(pixelsOf([])), 0);
  const pixels = pixelsOf([line]);
  assert.ok(pixels.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 16));
});

test("a line down is as high as the image, in its middle, wherever and however large it was", () => {
  const pixels = pixelsOf([line]);
  for (let row = 0; row < 8; row += 1) {
    assert.equal(at(pixels, row, 3), at(pixels, row, 4));
    assert.equal(at(pixels, row, 1) + at(pixels, row, 6), 0);
    assert.ok(at(pixels, row, 3) > 0);
  }
  const far = line.map(({ x, y }) => ({ x: 100 + 8 * x, y: 16 + 8 * y }));
  assert.deepEqual(pixelsOf([far]), pixels);
});

test("about as many dots are dark as in the data, of few strokes as of many", () => {
  const round = Array.from({ length: 25 }, (_, i) => ({
    x: Math.cos((i * Math.PI) / 12),
    y: 1.5 * Math.sin((i * Math.PI) / 12),
  }));
  for (const strokes of [[line], [round], [round, round.map(({ x, y }) => ({ x, y: y / 2 }))]])
    assert.ok(Math.abs(sum(pixelsOf(strokes)) - 313) < 20);
});

test("what is wide is squeezed into the 24 dots of the middle, as high as before", () => {
  const zigzag = [0, 40, 0, 40].map((x, i) => ({ x, y: 5 * i }));
  const pixels = pixelsOf([zigzag]);
  for (let row = 0; row < 8; row += 1) assert.equal(at(pixels, row, 0) + at(pixels, row, 7), 0);
  assert.ok(at(pixels, 0, 1) > 0 && at(pixels, 7, 6) > 0);
});

test("a point is a dot in the middle, and a line across lies there", () => {
  const dark = (pixels) => [...pixels.keys()].filter((i) => pixels[i] > 0);
  const rows = (pixels) => [...new Set(dark(pixels).map((i) => Math.floor(i / 8)))];
  assert.deepEqual(rows(pixelsOf([[{ x: 3, y: 4 }]])), [2, 3, 4, 5]);
  const across = line.map(({ x, y }) => ({ x: y, y: x }));
  const pixels = pixelsOf([across]);
  assert.deepEqual(rows(pixels), [2, 3, 4, 5]);
  assert.ok(at(pixels, 3, 1) > 0 && at(pixels, 3, 6) > 0);
});
