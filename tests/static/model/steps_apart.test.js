import assert from "node:assert/strict";
import { test } from "node:test";
import { StepsApart, stepOf } from "../../../static/model/steps_apart.js";

const slot = (at, shape, more = {}) => ({ at, shape, whole: shape, truth: false, ...more });
const ANSWER = {
  optimizer: "adam",
  first: 65,
  last: 66,
  lines: [],
  slots: [slot(0, []), slot(1, [2]), slot(3, [2, 2]), slot(7, [], { truth: true })],
  point: 1,
  walked: slot(8, [2]),
  width: 10,
  numbers: Float64Array.from([
    ...[0.05, 1, 2, 1, 0, 0, 1, 1, 1, 2],
    ...[1e-9, -0.12345, 1e200, NaN, Infinity, 0, 1, 0, -0.1234, 1e200],
  ]),
};
const steps = new StepsApart(ANSWER);

test("it has the steps from its first to its last", () => {
  assert.deepEqual(
    [64, 65, 66, 67].map((step) => steps.has(step)),
    [false, true, true, false],
  );
});

test("each place has its own numbers at each step", () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => steps.texts(i, 65)),
    [["0.05"], ["1", "2"], ["1", "0", "0", "1"], ["true"]],
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => steps.texts(i, 66)),
    [["1e−9"], ["−0.1235", "1e200"], ["?", "∞", "0", "1"], ["false"]],
  );
});

test("where the race went elsewhere it is said, rounding aside", () => {
  const near = { ...ANSWER, numbers: ANSWER.numbers.with(8, 1 + 1e-9) };
  assert.equal(new StepsApart(near).elsewhere(65), null);
  assert.deepEqual(steps.elsewhere(66), ["−0.1234", "1e200"]);
  const gone = { ...ANSWER, numbers: ANSWER.numbers.with(8, NaN) };
  assert.equal(new StepsApart(gone).elsewhere(65), null); // it diverged there
});

test("of a lane that diverged it is the step at which it did", () => {
  assert.deepEqual([stepOf(7, null), stepOf(7, 12), stepOf(60, 12)], [7, 7, 12]);
});
