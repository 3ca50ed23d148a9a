import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleSteps } from "../../../static/model/steps.js";

const BOX = { left: 0, top: 0, right: 1000, bottom: 100 };
const path = (...xs) => xs.flatMap((x) => [x, 50]);
const dots = (points, from, to, taken = new Set()) =>
  visibleSteps({ points, box: BOX }, from, to, taken).filter((_, i) => i % 2 === 0);

test("a step is seen where it is long enough, whatever came before it", () => {
  const points = path(0, 30, 31, 32, 60, 64);
  assert.deepEqual(dots(points, 0, 5), [30, 60]);
  assert.deepEqual(dots(points, 1, 5), [60]);
  assert.deepEqual(dots(points, 5, 5), []);
});

test("a slow walk along the same line has other dots than a fast one, or none", () => {
  const at = (pixels) =>
    Float64Array.from(path(...Array.from({ length: 9 }, (_, i) => i * pixels)));
  assert.equal(dots(at(40), 0, 8).length, 8);
  assert.equal(dots(at(20), 0, 8).length, 8);
  assert.deepEqual(dots(at(4), 0, 8), []);
});

test("a walk that swings between two places has a dot at each, also when drawn bit by bit", () => {
  const points = path(...Array.from({ length: 2000 }, (_, i) => (i % 2 ? 100 : 200)));
  const taken = new Set();
  assert.deepEqual(dots(points, 0, 1000, taken), [100, 200]);
  assert.deepEqual(dots(points, 1000, 1999, taken), []);
});

test("what stands behind something has no dot", () => {
  const veils = [[], [0, 1], [0, 0.5], []];
  const seen = visibleSteps({ points: path(0, 30, 60, 90), box: BOX, veils }, 0, 3, new Set());
  assert.deepEqual(seen, [60, 50, 90, 50]);
});

test("what is outside the box, or nowhere, has no dot", () => {
  assert.deepEqual(dots(path(900, 1100, 980, NaN, 400, 500), 0, 5), [980, 500]);
});
