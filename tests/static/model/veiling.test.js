import assert from "node:assert/strict";
import { test } from "node:test";
import { seenWalk } from "../../../static/model/veiling.js";
import { CLEAR, VEILED } from "../../../static/model/veils.js";

const project = (x, y) => [x, y];
const behind = (x) => x > 50; // a wall hides what is right of it
const walk = (...xs) =>
  seenWalk((row) => (xs[row] === null ? null : [xs[row], 0, 0]), xs.length - 1, project, behind);

test("points are where the eye sees them, and nowhere where the walk is not", () => {
  assert.deepEqual([...walk(1, null, 3).points.slice(0, 6)], [1, 0, NaN, NaN, 3, 0]);
});

test("short steps are seen or hidden as a whole", () => {
  assert.deepEqual(walk(45, 49, 53, 57).veils.slice(0, 4), [CLEAR, CLEAR, VEILED, VEILED]);
});

test("of a long step that part is hidden which lies behind", () => {
  assert.deepEqual(walk(0, 100, 20).veils.slice(0, 3), [CLEAR, [5 / 9, 1], [0, 4 / 7]]);
});

test("steps that nobody could see are like the last one", () => {
  let asked = 0;
  const row = (n) => [n < 5 ? 60 : 70, n * 1e-3, 0];
  const counted = (x) => Boolean(++asked) && behind(x);
  const { veils } = seenWalk(row, 999, project, counted);
  assert.ok(veils.slice(0, 1000).every((veil) => veil.length === 2));
  assert.ok(asked < 20, `${asked}`);
});
