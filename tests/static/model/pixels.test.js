import assert from "node:assert/strict";
import { test } from "node:test";
import { around, boxSize, fit, fromPixel, toPixels } from "../../../static/model/pixels.js";

test("a box is shown whole, in the middle, with the same scale on both axes", () => {
  const box = { x: [0, 4], y: [10, 12] };
  assert.deepEqual(fit(box, 400, 200), box);
  assert.deepEqual(fit(box, 800, 200), { x: [-2, 6], y: [10, 12] });
  assert.deepEqual(fit(box, 400, 400), { x: [0, 4], y: [9, 13] });
});

const BOX = { left: 100, top: 50, right: 300, bottom: 150 };
const RANGE = { x: [-1, 1], y: [0, 10] };

test("a point of the plane has its pixel: x to the right, y upwards", () => {
  assert.deepEqual(boxSize(BOX), [200, 100]);
  const points = toPixels([-1, 0, 1, 2], [0, 5, 10, 0], 2, BOX, RANGE);
  assert.deepEqual([...points.subarray(0, 6)], [100, 150, 200, 100, 300, 50]);
});

test("a path goes one row beyond its end, and no further than there are rows", () => {
  const [xs, ys] = [
    [-1, 0, 1, 2],
    [0, 0, 0, 0],
  ];
  assert.deepEqual([...toPixels(xs, ys, 1, BOX, RANGE)], [100, 150, 200, 150, 300, 150]);
  const whole = [...toPixels(xs, ys, 3, BOX, RANGE)];
  assert.deepEqual(whole.slice(6), [400, 150, NaN, NaN]);
});

test("a pixel has its point, rounded to what a pixel can tell", () => {
  assert.deepEqual(fromPixel(100, 150, BOX, RANGE), [-1, 0]);
  assert.deepEqual(fromPixel(250.4, 75, BOX, RANGE), [0.5, 7.5]);
  assert.deepEqual(fromPixel(201, 149.6, BOX, { x: [-1, 1], y: [-1e4, 1e4] }), [0.01, -9920]);
});

test("to a pixel and back is the same point", () => {
  const [px, py] = toPixels([0.25], [2.5], 0, BOX, RANGE);
  assert.deepEqual(fromPixel(px, py, BOX, RANGE), [0.25, 2.5]);
});

test("pixels far away are told apart as finely as those near", () => {
  const [x, , y] = toPixels([1e9, 1e9 + 1], [0, 0], 1, BOX, RANGE);
  assert.equal(y - x, 100);
});

test("around a box lies what of a piece of the plane does not fit into it", () => {
  assert.deepEqual(around({ x: [-1, 1], y: [0, 10] }, BOX, RANGE), BOX);
  assert.deepEqual(around({ x: [-0.5, 0.5], y: [4, 6] }, BOX, RANGE), BOX);
  const wide = { left: 0, top: 50, right: 500, bottom: 160 };
  assert.deepEqual(around({ x: [-2, 3], y: [-1, 8] }, BOX, RANGE), wide);
});
