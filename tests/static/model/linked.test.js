import assert from "node:assert/strict";
import { test } from "node:test";
import { setParameter } from "../../../static/model/lanes.js";
import { moveTogether } from "../../../static/model/linked.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const RATES = [0.01, 0.002, 1];
const state = opened(
  RATES.map((rate, i) => `lane=${["adam", "momentum", "newton"][i]},learning_rate:${rate}`).join(
    "&",
  ),
);
const keys = state.lanes.map(({ key }) => key);
const rates = ({ lanes }) => lanes.map(({ parameters }) => parameters.learning_rate);

/** The state after moves of [lane, rate]. */
const moved = (...moves) =>
  moves.reduce(
    (now, [lane, rate]) => patched(now, moveTogether(now, catalog, keys[lane], rate).patch),
    state,
  );

test("one rate takes all others along, by its own factor", () => {
  assert.deepEqual(rates(moved([0, 0.03])), [0.03, 0.006, 3]);
  assert.deepEqual(rates(moved([1, 0.001])), [0.005, 0.001, 0.5]);
});

test("what is typed stays as it is, others are rounded", () => {
  assert.deepEqual(rates(moved([0, 0.01234567])), [0.01234567, 0.002469, 1.235]);
});

test("what comes back finds the others where they were, however it went", () => {
  const way = [0.0237, 0.0591, 0.00333, 0.0177].map((rate) => [0, rate]);
  assert.deepEqual(rates(moved(...way, [0, 0.01])), RATES);
  assert.deepEqual(rates(moved(...way, [2, 7.77], [1, 0.0091], [2, 1])), RATES);
});

test("all stop where the first comes to its end, and it is named", () => {
  const { patch, held } = moveTogether(state, catalog, keys[0], 5);
  assert.equal(held.key, keys[2]);
  assert.deepEqual(rates(patch), [0.1, 0.02, 10]);
  const low = moveTogether(patched(state, patch), catalog, keys[0], 1e-4);
  assert.equal(low.held.key, keys[1]);
  assert.deepEqual(rates(low.patch), [0.0005, 0.0001, 0.05]);
  assert.equal(moveTogether(state, catalog, keys[0], 0.1).held, undefined);
});

test("a rate that was set alone since, or came since, goes on from where it is", () => {
  const once = moved([0, 0.02]);
  const alone = patched(once, setParameter(once, keys[1], "learning_rate", 0.5));
  assert.deepEqual(rates(moveTogether(alone, catalog, keys[0], 0.04).patch), [0.04, 1, 4]);
  const [more] = opened("lane=lion,learning_rate:0.3").lanes;
  const joined = { ...once, lanes: [...once.lanes, more] };
  assert.deepEqual(rates(moveTogether(joined, catalog, keys[0], 0.01).patch), [...RATES, 0.15]);
});

test("all else of a lane stays", () => {
  const [adam] = moved([1, 0.001]).lanes;
  assert.deepEqual(
    { ...adam, parameters: { ...adam.parameters, learning_rate: 0.01 } },
    state.lanes[0],
  );
});
