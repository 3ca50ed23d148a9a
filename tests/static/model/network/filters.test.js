import assert from "node:assert/strict";
import { test } from "node:test";
import { filterOf, reachOf } from "../../../../static/model/network/filters.js";
import { Perceptron } from "../../../../static/model/network/perceptron.js";
import { network } from "../../network.js";

const perceptron = new Perceptron(network, { activation: 0, width: 32 });
const weights = Float32Array.from({ length: 2509 }, (_, i) => i);

test("a unit's image is what it gets from each pixel", () => {
  const image = filterOf(perceptron, weights, 3);
  assert.equal(image.length, 64);
  assert.deepEqual([...image.slice(0, 3)], [3, 35, 67]);
});

test("the reach is that of the first layer, over all sets, of the numbers among them", () => {
  assert.equal(reachOf(perceptron, [weights]), 2047);
  const less = Float32Array.from({ length: 2509 }, () => -0.5);
  assert.equal(reachOf(perceptron, [less, undefined]), 0.5);
  assert.equal(reachOf(perceptron, [less.with(0, NaN), less.with(1, -Infinity)]), 0.5);
  assert.equal(reachOf(perceptron, []), 0);
});
