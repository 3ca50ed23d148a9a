import assert from "node:assert/strict";
import { test } from "node:test";
import { clip, inside, lastSeen, stopOutside } from "../../../static/model/clipping.js";

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };
const clipped = (...points) => clip(...points, BOX);

test("a segment inside stays whole", () => {
  assert.deepEqual(clipped(1, 2, 3, 4), [1, 2, 3, 4]);
  assert.deepEqual(clipped(0, 0, 10, 10), [0, 0, 10, 10]);
});

test("a segment that leaves on any side ends there, and one that enters begins there", () => {
  assert.deepEqual(clipped(5, 5, 15, 5), [5, 5, 10, 5]);
  assert.deepEqual(clipped(5, 5, -5, 5), [5, 5, 0, 5]);
  assert.deepEqual(clipped(5, 5, 5, 25), [5, 5, 5, 10]);
  assert.deepEqual(clipped(5, 5, 5, -5), [5, 5, 5, 0]);
  assert.deepEqual(clipped(15, 5, 5, 5), [10, 5, 5, 5]);
});

test("a segment that crosses shows its middle, also when both ends are far away", () => {
  assert.deepEqual(clipped(-10, -10, 20, 20), [0, 0, 10, 10]);
  const [ax, ay, bx, by] = clipped(-1e9, 5, 1e9, 5);
  assert.deepEqual([ax, ay, bx, by].map(Math.round), [0, 5, 10, 5]);
});

test("a segment that misses the box shows nothing", () => {
  for (const outside of [
    [-5, 1, -1, 9],
    [11, 0, 11, 10],
    [0, 11, 10, 11],
    [-3, 8, 1, 12], // goes round a corner
  ])
    assert.equal(clipped(...outside), null);
});

test("the edge is inside", () => {
  assert.ok(inside(0, 10, BOX));
  assert.ok(!inside(0, 10.01, BOX));
  assert.ok(!inside(-0.01, 5, BOX));
  assert.ok(!inside(NaN, 5, BOX));
});

const path = (...points) => Float32Array.from(points.flat());

test("a path is last seen where it stands, or where it left", () => {
  const walk = path([5, 5], [5, 8], [5, 12], [5, 20]);
  assert.deepEqual(lastSeen(walk, 1, BOX), [5, 8]);
  assert.deepEqual(lastSeen(walk, 2, BOX), [5, 10]);
  assert.deepEqual(lastSeen(walk, 3, BOX), [5, 10]);
});

test("a path that came back is seen there, one that never came is not", () => {
  assert.deepEqual(lastSeen(path([5, 5], [50, 5], [7, 7]), 2, BOX), [7, 7]);
  assert.equal(lastSeen(path([50, 5], [60, 5]), 1, BOX), null);
});

const doubles = (...points) => Float64Array.from(points.flat());
const drawn = (walk) => {
  const points = stopOutside(walk, walk.length / 2 - 1, BOX);
  return Array.from({ length: walk.length / 2 }, (_, row) => !Number.isNaN(points[2 * row]));
};

test("a walk inside is drawn whole, with the way to the first point outside", () => {
  assert.deepEqual(drawn(doubles([5, 5], [9, 9], [5, 12])), [true, true, true]);
});

test("a walk that has left crosses the picture no more, until it comes back", () => {
  const zigzag = Array.from({ length: 9 }, (_, i) => [5, i % 2 ? -20 : 20]);
  const walk = doubles([5, 5], ...zigzag, [6, 6], [7, 7]);
  const gone = Array(4).fill(false);
  assert.deepEqual(drawn(walk), [...Array(5).fill(true), ...gone, true, true, true]);
});

test("where float32 has lost its direction, only the way out is drawn", () => {
  assert.deepEqual(drawn(doubles([5, 5], [5, 1e9], [5, -2e9], [5, 3e9])), [
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(drawn(doubles([5, 5], [5, Infinity], [NaN, 5])), [true, false, false]);
});

test("a walk on one line that runs far away stays on that line", () => {
  const points = stopOutside(
    doubles(...Array.from({ length: 41 }, (_, i) => [5 + 2 * (-2) ** i, 5 + (-2) ** i])),
    40,
    BOX,
  );
  for (let row = 1; row <= 40; row += 1) {
    const part = clip(...points.subarray(2 * row - 2, 2 * row + 2), BOX);
    if (!part || part.some(Number.isNaN)) continue;
    const [ax, ay, bx, by] = part;
    for (const [x, y] of [
      [ax, ay],
      [bx, by],
    ])
      assert.ok(Math.abs(x - 5 - 2 * (y - 5)) < 1e-9, `${x}, ${y} at ${row}`);
  }
});
