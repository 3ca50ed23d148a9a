import assert from "node:assert/strict";
import { test } from "node:test";
import { Sight } from "../../../static/model/sight.js";

// a ridge along y in the middle of [0, 10] x [0, 10], looked at from the right
const SIDE = 11;
const relief = Float32Array.from({ length: SIDE * SIDE }, (_, n) => (n % SIDE === 5 ? 1 : 0));
const picture = { relief, rows: SIDE, columns: SIDE, toRelief: (f) => f / 2 };
const ranges = [
  [0, 10],
  [0, 10],
  [0, 1],
];
const scene = { ranges, aspect: [1, 1, 0.5] };
const sight = new Sight(picture, scene, [3, 0, 0.4, 0, 0, 0, 0, 0, 1], 400, 400);

test("a point is seen where it lies, and nowhere behind the ridge or beside the surface", () => {
  const [x, y] = sight.spot({ x: 8, y: 5, f: 0 });
  assert.ok(x === 200 && y > 200, `${x} ${y}`);
  assert.deepEqual(sight.spot({ x: 2, y: 5, f: 0 }), [NaN, NaN]);
  assert.deepEqual(sight.spot({ x: 8, y: 11, f: 0 }), [NaN, NaN]);
  assert.ok(sight.spot({ x: 5, y: 5, f: 2 })[1] < y); // upon the ridge
});

test("what is lower than the drawn surface lies upon it", () => {
  assert.deepEqual(sight.spot({ x: 8, y: 5, f: -1 }), sight.spot({ x: 8, y: 5, f: 0 }));
});

test("a walk goes on behind the ridge, veiled", () => {
  const { points, veils } = sight.walk({ x: [9, 8, 2], y: [5, 6, 5], f: [0, 0, 0] }, 2);
  assert.ok(points.slice(0, 6).every(Number.isFinite));
  assert.deepEqual(veils.slice(0, 2), [[], []]);
  assert.equal(veils[2].at(-1), 1);
});

test("the walk of a network runs at its true height, with feet on the slice; nowhere beside it", () => {
  const lane = { x: [9, 8, 11], y: [5, 6, 5], f: [2, -1, 0], slice: [0, 0, 0] };
  const { points, feet } = sight.walk(lane, 2);
  assert.deepEqual([...feet.slice(0, 2)], sight.spot({ x: 9, y: 5, f: 0 }));
  assert.ok(points[1] < feet[1], "above the slice");
  assert.ok(points[3] > feet[3], "below it");
  assert.ok(points.slice(4, 6).every(Number.isNaN) && feet.slice(4, 6).every(Number.isNaN));
});
