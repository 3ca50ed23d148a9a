import assert from "node:assert/strict";
import { test } from "node:test";
import { fate } from "../../../static/model/fate.js";
import { Race } from "../../../static/model/race.js";
import { catalog } from "../catalog.js";

/** A race of one lane with these heights above the minimum; the wire carries float32. */
function race(gaps, { minimum = 0, diverged = null, phenomena = [] } = {}) {
  const lanes = [{ own_columns: [], parameters: {} }];
  const columns = ["x", "y", "f", "gap"];
  const one = new Race(1, [0], { steps: gaps.length - 1, minimum, columns, lanes });
  one.append({ shape: [1, gaps.length, 4], data: gaps.flatMap((gap) => [0, 0, gap - 8, gap]) });
  one.close({ diverged_at: [diverged], phenomena: [phenomena] });
  return one;
}

const ARRIVED = { id: "arrived", first: 2, last: 3, detail: "at the minimum (1, 1)" };

test("on the way there is its height above the minimum, then that it arrived, and where", () => {
  const one = race([100, 3, 0.09, 0.08], { phenomena: [ARRIVED] });
  const text = "f − min f 3";
  assert.deepEqual(fate(one, 0, 1, catalog), { way: "walks", text, brief: text, loss: "" });
  assert.deepEqual(fate(one, 0, 3, catalog), {
    way: "arrived",
    text: "arrived at the minimum (1, 1), step\u00a02",
    brief: "arrived at (1, 1), step\u00a02",
    loss: "0.08",
  });
});

test("who came to rest higher up did not come to where it was to go", () => {
  const caught = { id: "caught", first: 1, last: 3, detail: "at the minimum (1, 1)" };
  const low = race([100, 3, 0.09, 0.08], { phenomena: [caught, ARRIVED] });
  assert.equal(fate(low, 0, 3, catalog).way, "walks");
  assert.match(fate(low, 0, 3, catalog).text, /^is caught in a local minimum/);
  const saddle = { ...ARRIVED, detail: "at the saddle (0, 0)" };
  assert.equal(fate(race([9, 9, 9, 9], { phenomena: [saddle] }), 0, 3, catalog).way, "walks");
});

test("who diverged is told with the step and the size before, to the end", () => {
  const phenomena = [{ id: "diverged", first: 2, last: 2, detail: "" }];
  const one = race([100, Infinity, NaN, NaN], { diverged: 2, phenomena });
  assert.equal(fate(one, 0, 1, catalog).text, "f − min f > 3e38");
  for (const step of [2, 3])
    assert.deepEqual(fate(one, 0, step, catalog), {
      way: "diverged",
      text: "diverged at step 2",
      brief: "diverged at step 2",
      loss: "> 3e38",
    });
  assert.equal(
    fate(race([100, NaN, NaN, NaN], { diverged: 2, phenomena }), 0, 3, catalog).loss,
    "",
  );
});

test("without a minimum there is the height, without a race nothing", () => {
  assert.equal(fate(race([100], { minimum: null }), 0, 0, catalog).text, "f 92");
  assert.equal(fate(undefined, 0, 0, catalog).text, "");
  assert.equal(fate(race([100]), 7, 0, catalog).text, "");
});
