import assert from "node:assert/strict";
import { test } from "node:test";
import { Perceptron } from "../../../../static/model/network/perceptron.js";
import { Results } from "../../../../static/model/network/results.js";
import { cases, count, labels, network, pixels } from "../../network.js";

const resultsOf = ({ activation, width, weights }) => {
  const perceptron = new Perceptron(network, { activation, width });
  const images = { count, pixels: Float32Array.from(pixels), labels };
  return new Results(perceptron, images, perceptron.inputs(pixels), Float32Array.from(weights));
};

test("as many are right as in Python, and the others are mistakes, the surest first", () => {
  for (const one of cases)
    one.right.forEach((right, head) => {
      const results = resultsOf(one);
      const mistakes = results.mistakes(head);
      assert.equal(count - mistakes.length, right);
      assert.ok(mistakes.every(({ image, right }) => right === labels[2 * image + head]));
      const sure = mistakes.map((mistake) => mistake.sure);
      assert.deepEqual(
        sure,
        sure.toSorted((a, b) => b - a),
      );
    });
});

test("the confusion matrix counts each image once, the right ones on its diagonal", () => {
  for (const one of cases)
    one.right.forEach((right, head) => {
      const counts = resultsOf(one).confusion(head);
      assert.equal(
        counts.flat().reduce((a, b) => a + b),
        count,
      );
      assert.equal(
        counts.reduce((sum, row, i) => sum + row[i], 0),
        right,
      );
      counts.forEach((row, i) => {
        const shown = labels.filter((label, at) => at % 2 === head && label === i).length;
        assert.equal(
          row.reduce((a, b) => a + b),
          shown,
        );
      });
    });
});

test("weights that have left the numbers give no answer", () => {
  const results = resultsOf({ ...cases[0], weights: cases[0].weights.with(3, NaN) });
  assert.equal(results.finite, false);
  assert.equal(results.mistakes(0).length, count);
  assert.equal(
    results
      .confusion(1)
      .flat()
      .reduce((a, b) => a + b),
    0,
  );
});
