import assert from "node:assert/strict";
import { test } from "node:test";
import { axisRange, CURVES, curveOf, curvePixels } from "../../../static/model/curves.js";

const [loss, rate, momentum] = CURVES;
const walk = (values, { end = values.length - 1, diverged = false } = {}) => ({
  values,
  end,
  diverged,
});

test("there are three curves, of which each asks a race for its own", () => {
  assert.deepEqual(
    CURVES.map(({ id }) => id),
    ["loss", "learning_rate", "momentum"],
  );
  const race = {
    lane: (key) => ({ gap: `gap of ${key}` }),
    parameter: (key, name) => `${name} of ${key}`,
  };
  const values = CURVES.map((curve) => curve.values(race, 7));
  assert.deepEqual(values, ["gap of 7", "learning_rate of 7", "momentum of 7"]);
});

test("a log axis goes from a power of ten to another", () => {
  assert.deepEqual(axisRange(loss, [walk([50, 0.02])]), [-2, 2]);
  assert.deepEqual(axisRange(loss, [walk([50]), walk([0.02, 0.003])]), [-3, 2]);
});

test("it is at least two decades, and has air above", () => {
  assert.deepEqual(axisRange(loss, [walk([50, 40])]), [0, 2]);
  assert.deepEqual(axisRange(loss, [walk([99, 40])]), [1, 3]);
});

test("it is no deeper than a curve can tell", () => {
  assert.deepEqual(axisRange(loss, [walk([1, 1e-30])]), [-15, 1]);
  assert.deepEqual(axisRange(rate, [walk([NaN, 1, 1e-30])]), [-4, 1]);
});

test("what a log axis has no place for counts nothing", () => {
  assert.deepEqual(axisRange(loss, [walk([50, 0, -1, NaN, 0.02])]), [-2, 2]);
  assert.deepEqual(axisRange(loss, [walk([0])]), [-3, 1]);
  assert.deepEqual(axisRange(loss, []), [-3, 1]);
});

test("only what can be drawn counts", () => {
  assert.deepEqual(axisRange(loss, [walk([50, 0.02, 1e-9], { end: 1 })]), [-2, 2]);
});

test("a loss that diverged counts with its start, a rate with all that it has", () => {
  const wild = walk([50, 1e30], { diverged: true });
  assert.deepEqual(axisRange(loss, [wild, walk([50, 0.02])]), [-2, 2]);
  assert.deepEqual(axisRange(rate, [walk([NaN, 1, 1000], { diverged: true })]), [0, 4]);
});

test("momentum is shown from zero, in tenths", () => {
  assert.deepEqual(axisRange(momentum, [walk([NaN, 0.5, 0.9])]), [0, 1]);
  assert.deepEqual(axisRange(momentum, [walk([NaN, 0, 0])]), [0, 0.1]);
  assert.deepEqual(axisRange(momentum, []), [0, 0.1]);
});

test("a curve is found by its id; the first one stands in for what there is not", () => {
  for (const curve of CURVES) assert.equal(curveOf(curve.id), curve);
  assert.equal(curveOf("nosuch"), loss);
});

const BOX = { left: 100, top: 50, right: 300, bottom: 150 };

test("a curve's values have their pixels, on a plain axis and on one of powers of ten", () => {
  const plain = { steps: 4, box: BOX, range: [0, 10], log: false };
  assert.deepEqual(
    [...curvePixels([0, 5, 10], 2, plain)].slice(0, 6),
    [100, 150, 150, 100, 200, 50],
  );
  const log = { steps: 4, box: BOX, range: [-2, 2], log: true };
  assert.deepEqual(
    [...curvePixels([0.01, 1, 100], 2, log)].slice(0, 6),
    [100, 150, 150, 100, 200, 50],
  );
});

test("a curve ends with its last row, and zero leaves a log axis at the bottom", () => {
  const axes = { steps: 4, box: BOX, range: [-2, 2], log: true };
  assert.deepEqual([...curvePixels([1, 1, 1], 1, axes)], [100, 100, 150, 100, NaN, NaN]);
  const [, down] = curvePixels([0], 0, axes);
  assert.ok(Number.isFinite(down) && down > BOX.bottom);
  assert.ok(Number.isNaN(curvePixels([NaN], 0, axes)[1]));
});
