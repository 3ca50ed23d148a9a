import assert from "node:assert/strict";
import { test } from "node:test";
import { arrival } from "../../../static/model/arrival.js";
import { fate } from "../../../static/model/fate.js";
import { Race } from "../../../static/model/race.js";

const DOMAIN = { x: [-3, 3], y: [-1, 1] };

/** A race of lanes with these heights above the minimum, at these x; the wire carries float32. */
function race(gaps, { minimum = 0, diverged = gaps.map(() => null), steps, xs = [] } = {}) {
  const lanes = gaps.map(() => ({ own_columns: [], parameters: {} }));
  const header = {
    steps: steps ?? gaps[0].length - 1,
    minimum,
    columns: ["x", "y", "f", "gap"],
    lanes,
  };
  const keys = gaps.map((_, i) => i);
  const one = new Race(1, keys, header);
  const data = gaps.flatMap((lane) => lane.flatMap((gap, i) => [xs[i] ?? 0, 0, gap - 8, gap]));
  one.append({ shape: [gaps.length, gaps[0].length, 4], data });
  one.close({ diverged_at: diverged });
  return one;
}

const arrivals = (one) => one.keys.map((key) => arrival(one, key, DOMAIN));

test("a walk arrived where it stays below a thousandth of the start's height", () => {
  assert.deepEqual(arrivals(race([[100, 3, 0.09, 0.01, 0]])), [2]);
  assert.deepEqual(arrivals(race([[100, 0.09, 3, 0.01, 0.05]])), [3]);
});

test("it did not where it is higher at the end, was cut off, or found less than the minimum", () => {
  const high = [100, 0.01, 0.3];
  const low = [100, 0.01, -5];
  const cut = [100, 0.01, NaN];
  const start = [0, 0, 0];
  const diverged = [null, null, 2, null];
  assert.deepEqual(arrivals(race([high, low, cut, start], { diverged })), [null, null, null, null]);
});

test("from far outside it counts from where the walk comes into the picture", () => {
  assert.deepEqual(arrivals(race([[1e24, 1e17, 1e12]], { xs: [1e6, 1e4, 100] })), [null]);
  const home = { xs: [1e6, 100, 2, 1, 0] };
  assert.deepEqual(arrivals(race([[1e24, 1e17, 50, 1, 0.01]], home)), [4]);
});

test("nobody arrived while the race is still coming in", () => {
  assert.deepEqual(arrivals(race([[100, 0.01]], { steps: 5 })), [null]);
});

test("on the way there is its height above the minimum, then that it arrived", () => {
  const one = race([[100, 3, 0.09]]);
  const told = [0, 1, 2].map((step) => fate(one, 0, step, 2));
  assert.deepEqual(told, [
    { way: "walks", text: "f − min f 100" },
    { way: "walks", text: "f − min f 3" },
    { way: "arrived", text: "arrived at step 2 · 0.09" },
  ]);
});

test("who diverged is told with the step and the size before", () => {
  const one = race([[100, Infinity, NaN]], { diverged: [2] });
  assert.equal(fate(one, 0, 1, Infinity).text, "f − min f > 3e38");
  assert.deepEqual(fate(one, 0, 2, Infinity), {
    way: "diverged",
    text: "diverged at step 2 · > 3e38",
  });
});

test("without a minimum there is the height, without a race nothing", () => {
  assert.equal(fate(race([[100]], { minimum: null }), 0, 0, Infinity).text, "f 92");
  assert.equal(fate(undefined, 0, 0, Infinity).text, "");
  assert.equal(fate(race([[100]]), 7, 0, Infinity).text, "");
});
