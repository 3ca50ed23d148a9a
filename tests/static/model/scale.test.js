import assert from "node:assert/strict";
import { test } from "node:test";
import { SPEEDS } from "../../../static/model/player.js";
import { problem, toPosition, toValue } from "../../../static/model/scale.js";
import { catalog } from "../catalog.js";

const { optimizers, surfaces, schedules, limits } = catalog;
const NOISE = { low: 0, high: limits.noise, scale: "symlog" };
const DECLARED = [...optimizers, ...surfaces, ...schedules].flatMap(({ id, parameters }) =>
  parameters.map((one) => [`${id} ${one.name}`, one]),
);
const ALL = [...DECLARED, ["noise", NOISE], ["speed", SPEEDS]];
const PLACES = Array.from({ length: 1001 }, (_, i) => i / 1000);

test("every scale there is comes up", () => {
  const scales = new Set(ALL.map(([, { scale }]) => scale));
  assert.deepEqual([...scales].sort(), ["choice", "integer", "linear", "log", "symlog", "toggle"]);
});

test("the ends of a slider are the ends of the range", () => {
  for (const [name, param] of ALL) {
    assert.equal(toValue(param, 0), param.low, name);
    assert.equal(toValue(param, 1), param.high, name);
    assert.equal(toPosition(param, param.low), 0, name);
    assert.equal(toPosition(param, param.high), 1, name);
    assert.equal(toValue(param, -0.1), param.low, name);
    assert.equal(toValue(param, 1.1), param.high, name);
  }
});

test("a slider says a default to within a hundredth of its way", () => {
  for (const [name, param] of DECLARED) {
    const place = toPosition(param, param.default ?? surfaces[0].steps); // that of the race
    assert.ok(Math.abs(toPosition(param, toValue(param, place)) - place) < 0.01, name);
  }
});

test("every place of a slider is the value's own place, but for rounding", () => {
  const coarse = {
    integer: 0.1,
    choice: 0.25,
    toggle: 0.5,
    linear: 0.005,
    log: 0.003,
    symlog: 0.01,
  };
  for (const [name, param] of ALL)
    for (const place of PLACES) {
      const back = toPosition(param, toValue(param, place));
      const far = Math.abs(back - place);
      assert.ok(far <= coarse[param.scale] + 1e-9, `${name} at ${place}: ${back}`);
    }
});

test("a value from a slider stays when it is written and read again", () => {
  for (const [name, param] of ALL)
    for (const place of PLACES) {
      const value = toValue(param, place);
      assert.equal(toValue(param, toPosition(param, value)), value, `${name} at ${place}`);
      assert.equal(problem(param, value), "", `${name} at ${place}`);
    }
});

test("values grow along a slider", () => {
  for (const [name, param] of ALL) {
    const values = PLACES.map((place) => toValue(param, place));
    assert.ok(
      values.every((value, i) => !i || value >= values[i - 1]),
      name,
    );
  }
});

test("the middle is the mean, the geometric mean, or a whole number", () => {
  assert.equal(toValue({ low: 0, high: 10, scale: "linear" }, 0.5), 5);
  assert.equal(toValue({ low: 0.01, high: 100, scale: "log" }, 0.5), 1);
  assert.equal(toValue({ low: 1, high: 10, scale: "integer" }, 0.5), 6);
  assert.equal(toPosition({ low: 1, high: 100, scale: "log" }, 10), 0.5);
  assert.equal(toPosition({ low: -1, high: 3, scale: "linear" }, 0), 0.25);
});

test("values are rounded to what a slider can tell apart", () => {
  assert.equal(toValue({ low: 0, high: 90, scale: "linear" }, 1 / 3), 30);
  assert.equal(toValue({ low: 0, high: 90, scale: "linear" }, 0.12345), 11.1);
  assert.equal(toValue({ low: 0, high: 0.999, scale: "linear" }, 0.12345), 0.123);
  assert.equal(toValue({ low: 1, high: 5000, scale: "linear" }, 0.12345), 618);
  assert.equal(toValue({ low: 1e-4, high: 10, scale: "log" }, 0.12345), 0.000414);
});

test("the noise reaches small and large", () => {
  const noise = [0.15, 0.4, 0.7].map((place) => toValue(NOISE, place));
  assert.ok(noise[0] > 0.05 && noise[0] < 0.2);
  assert.ok(noise[1] > 0.5 && noise[1] < 2);
  assert.ok(noise[2] > 5 && noise[2] < 15);
  assert.equal(toValue(NOISE, 0.001), 0); // what rounds to nothing is none
});

test("what can not be taken is told", () => {
  const param = { low: 0.5, high: 8, scale: "linear" };
  for (const right of [0.5, 2.25, 8]) assert.equal(problem(param, right), "");
  for (const wrong of [0.4, 8.1, -1])
    assert.equal(problem(param, wrong), "Must be between 0.5 and 8.");
  for (const wrong of [NaN, Infinity, -Infinity])
    assert.equal(problem(param, wrong), "Type a number.");
  const whole = { low: 1, high: 10, scale: "integer" };
  assert.equal(problem(whole, 3), "");
  assert.equal(problem(whole, 3.5), "Must be a whole number.");
  assert.equal(problem(whole, 11), "Must be between 1 and 10.");
});
