import assert from "node:assert/strict";
import { test } from "node:test";
import { Progress, progressInWords } from "../../../static/model/progress.js";

const progress = () => new Progress(0, 1000);

test("it prepares until something is told of it, and waits for others", () => {
  const one = progress();
  assert.match(progressInWords(one, 0), /^Preparing/);
  one.wait(2);
  assert.equal(progressInWords(one, 0), "Waiting: 2 trainings of others come first");
  one.wait(1);
  assert.equal(progressInWords(one, 0), "Waiting: 1 training of others comes first");
  one.wait(0);
  assert.match(progressInWords(one, 0), /^Preparing/);
});

test("it tells the step, and the time that is left at the pace since its first steps", () => {
  const one = progress();
  one.reach(64, 5000);
  assert.deepEqual([one.part, one.left(5000)], [0.064, NaN]);
  assert.equal(progressInWords(one, 5000), "Training, step 64 of 1,000");
  one.reach(532, 7000);
  assert.equal(one.left(7000), 2000);
  assert.equal(progressInWords(one, 7000), "Training, step 532 of 1,000, about 2 s left");
  one.reach(533, 500_000);
  assert.match(progressInWords(one, 500_000), /about 9 min left$/);
});

test("a training of no steps is done", () => {
  assert.equal(new Progress(0, 0).part, 1);
});
