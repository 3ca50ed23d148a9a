import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CURVES,
  curveOf,
  curvePixels,
  curvesOf,
  isLog,
  stateCurve,
} from "../../../static/model/curves.js";
import { catalog } from "../catalog.js";
import { opened } from "../state.js";

const race = {
  lane: () => ({
    gap: [3],
    parameters: { learning_rate: 0.5 },
    distance: [9],
    own: { "m.x": [4] },
    gx: Float32Array.of(3, 0, 1),
    gy: Float32Array.of(4, 1, 1),
    dx: Float32Array.of(NaN, -6, 8),
    dy: Float32Array.of(NaN, 8, 6),
  }),
  parameter: (_, name) => ({ learning_rate: [NaN, 0.5, 0.25], momentum: [NaN, 0.9, 0.8] })[name],
};
const valuesOf = (id) => [...curveOf(id).values(race, 7)];

test("each curve asks a race for its own", () => {
  assert.deepEqual(valuesOf("loss"), [3]);
  assert.deepEqual(valuesOf("learning_rate"), [NaN, 1, 0.5]);
  assert.deepEqual(curveOf("learning_rate").told(race, 7), [NaN, 0.5, 0.25]);
  assert.deepEqual(valuesOf("momentum"), [NaN, 0.9, 0.8]);
  assert.deepEqual(valuesOf("distance"), [9]);
  assert.deepEqual(valuesOf("gradient").slice(0, 2), [5, 1]);
  assert.deepEqual(valuesOf("step"), [NaN, 10, 10]);
  assert.deepEqual(valuesOf("m.x"), [4]);
});

test("an effective rate is the step over minus the slope it was taken from, if that is not zero", () => {
  assert.deepEqual(valuesOf("effective.x"), [NaN, 2, NaN]);
  assert.deepEqual(valuesOf("effective.y"), [NaN, -2, -6]);
});

test("a race that came without measures has no such curve, nor has a lane that is not in it", () => {
  const bare = { lane: () => ({ gx: Float32Array.of(1), gy: Float32Array.of(1), own: {} }) };
  const none = { lane: () => undefined };
  for (const id of ["distance", "step", "effective.x", "effective.y", "m.x"]) {
    assert.equal(curveOf(id).values(bare, 7), undefined);
    assert.equal(curveOf(id).values(none, 7), undefined);
  }
  assert.equal(curveOf("gradient").values(none, 7), undefined);
});

test("lanes have the curves of their parameters and of what they keep", () => {
  const had = (query) => curvesOf(opened(query), catalog).map(({ id }) => id);
  const always = ["loss", "distance", "gradient", "step", "learning_rate"];
  const effective = ["effective.x", "effective.y"];
  assert.deepEqual(had("lane=gradient_descent"), [...always, ...effective]);
  const kept = had("lane=momentum&lane=bfgs").slice(always.length + effective.length);
  assert.deepEqual(kept, ["momentum", "v.x", "v.y", "H.xx", "H.xy", "H.yx", "H.yy", "a"]);
  assert.ok(had("lane=adam&curve=u.x").includes("u.x")); // what is shown stands in the menu
});

test("an inner number is called by its part and its axis", () => {
  assert.equal(stateCurve("m.x").title, "m along x");
  assert.equal(stateCurve("H.xy").title, "H xy");
  assert.equal(stateCurve("a").title, "a");
});

test("the axis is the curve's own until another is chosen", () => {
  assert.equal(isLog({ axis: null }, curveOf("loss")), true);
  assert.equal(isLog({ axis: null }, curveOf("m.x")), false);
  assert.equal(isLog({ axis: "linear" }, curveOf("loss")), false);
  assert.equal(isLog({ axis: "log" }, curveOf("m.x")), true);
});

test("a learning rate is drawn as what its schedule multiplies it by, on a plain axis", () => {
  const rate = curveOf("learning_rate");
  assert.equal(rate.log, false);
  const none = { lane: () => ({ parameters: {} }), parameter: () => undefined };
  assert.equal(rate.values(none, 7), undefined);
});

test("a curve is found by its id", () => {
  for (const curve of CURVES) assert.equal(curveOf(curve.id), curve);
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
