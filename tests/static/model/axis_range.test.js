import assert from "node:assert/strict";
import { test } from "node:test";
import { axisRange } from "../../../static/model/axis_range.js";

const LOG = { log: true };
const PLAIN = { log: false };
const walk = (values, end = values.length - 1) => ({ values, end });
const growing = (factor, steps = 40) =>
  walk(Array.from({ length: steps + 1 }, (_, i) => 5 * factor ** i));

test("a log axis goes from a power of ten to another", () => {
  assert.deepEqual(axisRange(LOG, [walk([50, 0.02])]), [-2, 2]);
  assert.deepEqual(axisRange(LOG, [walk([50, 1]), walk([50, 0.003])]), [-3, 2]);
});

test("it is at least two decades, and has air above", () => {
  assert.deepEqual(axisRange(LOG, [walk([50, 40])]), [0, 2]);
  assert.deepEqual(axisRange(LOG, [walk([99, 40])]), [1, 3]);
});

test("it is no deeper than float64 can tell apart", () => {
  assert.deepEqual(axisRange(LOG, [walk([1, 1e-30])]), [-15, 1]);
  assert.deepEqual(axisRange(LOG, [walk([1, 1e-30]), walk([1, 1e30])]), [-15, 4]);
});

test("what a log axis has no place for counts nothing", () => {
  assert.deepEqual(axisRange(LOG, [walk([50, 0, -1, NaN, 0.02])]), [-2, 2]);
  assert.deepEqual(axisRange(LOG, [walk([0])]), [-3, 1]);
  assert.deepEqual(axisRange(LOG, []), [-3, 1]);
});

test("a course may begin later than the race", () => {
  assert.deepEqual(axisRange(LOG, [walk([NaN, NaN, NaN, NaN, 50, 0.02])]), [-2, 2]);
  assert.deepEqual(axisRange(LOG, [walk([NaN, NaN])]), [-3, 1]);
});

test("only what has arrived counts", () => {
  assert.deepEqual(axisRange(LOG, [walk([50, 0.02, 1e-9], 1)]), [-2, 2]);
  assert.deepEqual(axisRange(LOG, [walk([NaN, NaN], -1)]), [-3, 1]);
});

test("who runs away takes the axis along for three decades above the start, no further", () => {
  const calm = walk([5, 0.02]);
  assert.deepEqual(axisRange(LOG, [calm, walk([5, 300])]), [-2, 3]);
  for (const wild of [growing(1e6), growing(1.5), walk([5, Infinity]), walk([5, Infinity, NaN])])
    assert.deepEqual(axisRange(LOG, [calm, wild]), [-2, 4]);
});

test("where all run away the start is still in the picture", () => {
  assert.deepEqual(axisRange(LOG, [growing(1e6), walk([5, Infinity])]), [0, 4]);
});

test("from a start at the bottom, what does not run away is seen whole", () => {
  const noisy = walk([1e-30, 0.02, 0.05, 0.03]);
  assert.deepEqual(axisRange(LOG, [noisy]), [-17, -1]);
  const wild = walk([0, 1, 1e9, 1e30, 1e38]);
  assert.deepEqual(axisRange(LOG, [walk([0, 0.02, 0.05, 0.03]), wild]), [-2, 2]);
});

test("a plain axis begins at zero and ends at a tenth", () => {
  assert.deepEqual(axisRange(PLAIN, [walk([NaN, 0.5, 0.9])]), [0, 1]);
  assert.deepEqual(axisRange(PLAIN, [walk([NaN, 0, 0])]), [0, 0.1]);
  assert.deepEqual(axisRange(PLAIN, []), [0, 0.1]);
});

test("a plain axis has tenths of what it shows, however small or large", () => {
  assert.deepEqual(axisRange(PLAIN, [walk([0.0005, 0.0042])]), [0, 0.005]);
  assert.deepEqual(axisRange(PLAIN, [walk([50, 420])]), [0, 500]);
});

test("a plain axis goes below zero where something does", () => {
  assert.deepEqual(axisRange(PLAIN, [walk([0, -3, 2])]), [-4, 3]);
  assert.deepEqual(axisRange(PLAIN, [walk([0, -3])]), [-4, 0]);
});

test("on a plain axis too, who runs away leaves the others in the picture", () => {
  assert.deepEqual(axisRange(PLAIN, [walk([5, 2]), walk([5, 300])]), [0, 400]);
  assert.deepEqual(axisRange(PLAIN, [walk([5, 2]), growing(1e6)]), [0, 30]);
  const [low, high] = axisRange(PLAIN, [walk([1, -1, 1]), walk([1, -1e9])]);
  assert.ok(low > -10 && high < 10);
});

test("what belongs to steps begins after the first row", () => {
  assert.deepEqual(axisRange(LOG, [walk([NaN, 50, 0.02])]), [-2, 2]);
});
