import assert from "node:assert/strict";
import { test } from "node:test";
import { leaving, sinking, zeroOf } from "../../../static/model/departures.js";

const walk = (...values) => ({ values, end: values.length - 1 });

test("a course that stays or comes back does not leave", () => {
  assert.equal(leaving(walk(5, 90, 7), 100, false), null);
  assert.equal(leaving(walk(5, 9000, 7), 100, false), null);
  assert.equal(leaving({ values: [NaN], end: -1 }, 100, false), null);
});

test("who leaves is told with the step and the size", () => {
  assert.deepEqual(leaving(walk(5, 20, 432, 500), 100, false), {
    row: 2,
    way: "up",
    text: "leaves at step 2: 430",
  });
});

test("who goes on growing, or leaves the numbers, is said to diverge", () => {
  const text = "diverges at step 2: 400";
  assert.equal(leaving(walk(5, 20, 400, 9e5), 100, false)?.text, text);
  assert.equal(leaving(walk(5, 20, 400, Infinity), 100, false)?.text, text);
  assert.equal(leaving(walk(5, 20, 400), 100, true)?.text, text);
  assert.equal(leaving(walk(5, Infinity), 100, false)?.text, "diverges at step 1: > 3e38");
});

test("the last time counts", () => {
  assert.equal(leaving(walk(5, 900, 7, 800, 900), 100, false)?.row, 3);
});

test("the step at which a course falls below the minimum is told", () => {
  assert.deepEqual(sinking(walk(5, 3, -2, -77), 1e-9), {
    row: 2,
    way: "down",
    text: "below the marked minimum at step 2",
  });
});

test("a rounding error is none below the minimum", () => {
  assert.equal(sinking(walk(5, 0, -1.4e-17), zeroOf(0.106, 2.75)), null);
  assert.equal(sinking(walk(4e-9, -4e-24), zeroOf(4e-9, 4e-9)), null);
  assert.equal(sinking(walk(0.287, -0.0029), zeroOf(0.068, 0.287))?.row, 1);
  assert.equal(zeroOf(null, NaN), 0);
});

test("in a training it leaves where it was measured, not on the line to there", () => {
  const values = [1, 400, 800, 1200, 1600];
  const course = { values, end: 4, measured: [0, 3, 4] };
  assert.equal(leaving(course, 10, true).text, "diverges at step 3: 1200");
  assert.equal(leaving({ values, end: 4 }, 10, true).text, "diverges at step 1: 400");
});
