import assert from "node:assert/strict";
import { test } from "node:test";
import { Kept, measuredStep, weightsOf } from "../../../../static/model/network/kept_weights.js";

test("weights are those of the measured step at or before", () => {
  const training = { steps: 52, every: 5 };
  const measured = [0, 4, 5, 51, 52].map((step) => measuredStep(step, training));
  assert.deepEqual(measured, [0, 0, 5, 50, 52]);
  assert.equal(measuredStep(0, { steps: 0, every: 1 }), 0);
});

test("an answer has the weights of each lane", () => {
  const { step, lanes } = weightsOf([4, 2], 10, { shape: [2, 3], data: [1, 2, 3, 4, 5, 6] });
  assert.equal(step, 10);
  assert.deepEqual([...lanes.get(2)], [4, 5, 6]);
  assert.equal(lanes.get(9), undefined);
});

test("the last answers are kept, the oldest goes", () => {
  const kept = new Kept();
  for (let step = 0; step < 40; step += 1) kept.put(`${step}`, { step, lanes: new Map() });
  assert.equal(kept.get("0"), undefined);
  assert.equal(kept.get("39").step, 39);
  assert.equal(kept.get("20").step, 20);
});
