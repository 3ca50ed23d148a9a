import assert from "node:assert/strict";
import { test } from "node:test";
import {
  describeBatch,
  fitting,
  keptBatch,
  matters,
  partial,
  stopOf,
  stops,
} from "../../../static/model/batch.js";
import { catalog } from "../catalog.js";

const analytic = catalog.surface("saddle");
const real = catalog.surface("linear_regression"); // 50 examples
const six = { ...real, examples: 6 };

test("a batch that a surface has no examples for is given up", () => {
  assert.equal(fitting(64, real), null);
  for (const batch of [50, 4, 0, null]) assert.equal(fitting(batch, real), batch);
  assert.equal(fitting(64, analytic), 64);
});

test("the usual batch is kept as none", () => {
  assert.equal(keptBatch(1, analytic), null);
  assert.equal(keptBatch(0, real), null);
  assert.equal(keptBatch(0, analytic), 0);
  assert.equal(keptBatch(1, real), 1);
  assert.equal(keptBatch(8, analytic), 8);
});

test("the slider goes from one to all in powers of two", () => {
  assert.deepEqual(stops(analytic), [1, 2, 4, 8, 16, 32, 64, 128, 256, 0]);
  assert.deepEqual(stops(real), [1, 2, 4, 8, 16, 32, 0]);
  assert.deepEqual(stops(six), [1, 2, 4, 0]);
  assert.deepEqual(stops({ ...real, examples: 4 }), [1, 2, 0]);
});

test("a size between two stops stands at the lower, all at the last", () => {
  const list = stops(analytic);
  for (const [i, size] of list.entries()) assert.equal(stopOf(size, list), i);
  assert.equal(stopOf(5, list), 2);
  assert.equal(stopOf(60_000, list), 8);
  assert.equal(stopOf(5, stops(six)), 2);
});

test("a batch is said in words", () => {
  assert.equal(describeBatch(1, analytic), "stochastic");
  assert.equal(describeBatch(8, analytic), "mini-batch of 8");
  assert.equal(describeBatch(0, analytic), "full batch");
  assert.equal(describeBatch(0, six), "full batch, all 6");
  assert.equal(describeBatch(4, six), "mini-batch of 4");
  assert.equal(describeBatch(1, six), "stochastic");
});

test("a batch matters where there is noise, or are examples", () => {
  assert.equal(matters({ noise: 0 }, analytic), false);
  assert.equal(matters({ noise: 0.1 }, analytic), true);
  assert.equal(matters({ noise: 0 }, real), true);
});

test("a step sees something else than the surface unless it sees all of it", () => {
  assert.equal(partial(null, { noise: 1 }, analytic), true);
  assert.equal(partial(8, { noise: 1 }, analytic), true);
  assert.equal(partial(0, { noise: 1 }, analytic), false);
  assert.equal(partial(8, { noise: 0 }, analytic), false);
  assert.equal(partial(null, { noise: 0 }, real), false);
  assert.equal(partial(0, { noise: 0 }, real), false);
  assert.equal(partial(50, { noise: 0 }, real), false);
  assert.equal(partial(49, { noise: 0 }, real), true);
});
