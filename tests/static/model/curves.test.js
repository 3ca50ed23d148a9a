import assert from "node:assert/strict";
import { test } from "node:test";
import { CURVES, curveOf, curvePixels } from "../../../static/model/curves.js";

const [loss] = CURVES;

test("there are three curves, of which each asks a race for its own", () => {
  assert.deepEqual(
    CURVES.map(({ id }) => id),
    ["loss", "learning_rate", "momentum"],
  );
  const race = {
    lane: (key) => ({ gap: [key], parameters: { learning_rate: 0.5 } }),
    parameter: (_, name) => ({ learning_rate: [NaN, 0.5, 0.25], momentum: [NaN, 0.9, 0.8] })[name],
  };
  const values = CURVES.map((curve) => curve.values(race, 7));
  assert.deepEqual(values, [[7], [NaN, 1, 0.5], [NaN, 0.9, 0.8]]);
  const told = CURVES.map((curve) => curve.told(race, 7));
  assert.deepEqual(told, [[7], [NaN, 0.5, 0.25], [NaN, 0.9, 0.8]]);
});

test("a learning rate is drawn as what its schedule multiplies it by, on a plain axis", () => {
  const rate = curveOf("learning_rate");
  assert.equal(rate.log, false);
  const none = { lane: () => ({ parameters: {} }), parameter: () => undefined };
  assert.equal(rate.values(none, 7), undefined);
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

test("what is below zero is left out of a log axis, but for rounding errors", () => {
  const axes = { steps: 4, box: BOX, range: [-2, 2], log: true, zero: 1e-12 };
  const [, none, , down] = curvePixels([-1, -1e-13], 1, axes);
  assert.ok(Number.isNaN(none));
  assert.ok(down > BOX.bottom);
});

test("what float32 can not hold leaves a log axis at the top", () => {
  const [, up] = curvePixels([Infinity], 0, { steps: 4, box: BOX, range: [-2, 2], log: true });
  assert.ok(Number.isFinite(up) && up < BOX.top);
});
