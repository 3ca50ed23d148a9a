import assert from "node:assert/strict";
import { test } from "node:test";
import {
  costWords,
  formatBytes,
  formatTime,
  WEIGHTS,
} from "../../../../static/model/network/costs.js";
import { outOf, percent, verdict } from "../../../../static/model/network/words.js";

test("a lane keeps numbers and takes time, and a billion weights ask for more", () => {
  const cost = { kept: 2, bytes: 20072, seconds_per_step: 3.1e-5 };
  assert.deepEqual(costWords(cost), ["2", "20.1 kB", "31 µs", "8 GB"]);
  assert.deepEqual(costWords({ kept: 0, bytes: 0, seconds_per_step: 0.0021 }), [
    ...["0", "0 bytes", "2.1 ms", "0 bytes"],
  ]);
  assert.equal(WEIGHTS, "4 GB");
});

test("sizes and times have units that keep them short", () => {
  assert.deepEqual([4, 1234, 2.5e12].map(formatBytes), ["4 bytes", "1.23 kB", "2.5 TB"]);
  assert.deepEqual([2, 4.26e-7].map(formatTime), ["2 s", "0.43 µs"]);
});

test("shares and answers are said in words", () => {
  assert.deepEqual([0.934, 0.004, 0, NaN].map(percent), ["93", "0", "0", "–"]);
  assert.equal(outOf(337, 360), "337 of 360 (93.6 %)");
  assert.equal(verdict("7", true), "✓ 7, right");
  assert.equal(verdict("1", false), "✗ 1, wrong");
});
