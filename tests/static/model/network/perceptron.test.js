import assert from "node:assert/strict";
import { test } from "node:test";
import { argmax, Perceptron } from "../../../../static/model/network/perceptron.js";
import { cases, count, network, pixels } from "../../network.js";

const close = (a, b) => Math.abs(a - b) <= 2e-4 * (1 + Math.abs(b)); // those are float32

for (const { activation, width, weights, logits, probabilities } of cases)
  test(`activation ${activation} with ${width} units says what Python's network says`, () => {
    const perceptron = new Perceptron(network, { activation, width });
    const flat = Float32Array.from(weights);
    const inputs = perceptron.inputs(pixels);
    for (let image = 0; image < count; image += 1) {
      const found = perceptron.logits(flat, inputs, image);
      assert.ok(found.every((z, k) => close(z, logits[image][k])));
      perceptron.probabilities(found).forEach((shares, head) => {
        assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12);
        assert.ok(
          shares.every((share, k) => Math.abs(share - probabilities[head][image][k]) < 1e-4),
        );
      });
    }
  });

test("units beyond the width say 0, whatever their weights are", () => {
  const { weights, width, activation } = cases[2];
  const perceptron = new Perceptron(network, { activation, width });
  const flat = Float32Array.from(weights);
  const before = perceptron.logits(flat, perceptron.inputs(pixels));
  for (let unit = width; unit < network.units; unit += 1) flat[5 * network.units + unit] = 9;
  flat.fill(7, 64 * 32 + 32 + 13 * width, 64 * 32 + 32 + 13 * 32);
  assert.deepEqual(perceptron.logits(flat, perceptron.inputs(pixels)), before);
});

test("weights that are no numbers say nothing", () => {
  const perceptron = new Perceptron(network, { activation: 0, width: 32 });
  const found = perceptron.logits(new Float32Array(2509).fill(NaN), perceptron.inputs(pixels));
  assert.deepEqual(perceptron.probabilities(found).map(argmax), [-1, -1]);
  assert.equal(argmax([1, 3, 3]), 1);
});
