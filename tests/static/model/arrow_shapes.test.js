import assert from "node:assert/strict";
import { test } from "node:test";
import { shapeOf } from "../../../static/model/arrow_shapes.js";
import { Race } from "../../../static/model/race.js";
import { StepTaken } from "../../../static/model/step_taken.js";
import { catalog } from "../catalog.js";

const COMMON = ["x", "y", "f", "gap", "gx", "gy"];

/** The last step of a walk from (1, 2) by (0.5, -1), the slope having been (3, 4). */
function taken(id, own, parameters, rows) {
  const lanes = [{ own_columns: own, parameters }];
  const race = new Race(1, [7], { surface: "s", steps: 1, minimum: 0, columns: COMMON, lanes });
  const data = [
    [1, 2, 9, 9, 3, 4, ...rows[0]],
    [1.5, 1, 8, 8, 1, 1, ...rows[1]],
  ].flat();
  race.append({ shape: [1, 2, COMMON.length + own.length], data });
  return [StepTaken.at(race, 7, 1), catalog.optimizer(id)];
}

function near(found, wanted) {
  const told = `${found} is not ${wanted}`;
  for (const [i, value] of found.flat().entries())
    assert.ok(Math.abs(value - wanted.flat()[i]) < 1e-6, told);
}

test("before the first step it is the one to come; beyond a walk's end there is none", () => {
  const [step] = taken("momentum", [], { learning_rate: 0.1 }, [[], []]);
  const { race } = step;
  assert.equal(StepTaken.at(race, 7, 0).row, 1);
  assert.equal(StepTaken.at(race, 8, 1), null);
  race.close({ diverged_at: [1] });
  assert.equal(StepTaken.at(race, 7, 1), null);
});

test("the step and minus the rate times the slope start where the step was taken", () => {
  const [step, rule] = taken("gradient_descent", [], { learning_rate: 0.1 }, [[], []]);
  near(shapeOf("step", step, rule, false).arrow, [
    [1, 2],
    [1.5, 1],
  ]);
  const { arrow, text } = shapeOf("gradient", step, rule, false);
  near(arrow, [
    [1, 2],
    [0.7, 1.6],
  ]);
  assert.equal(text, "× 0.1");
  assert.equal(shapeOf("momentum", step, rule, false), null);
});

const PARAMETERS = { learning_rate: 0.1, momentum: 0.5 };
const VELOCITY = [
  [-2, 4],
  [7, 7],
];

test("a velocity is as the step found it, and points where it takes the walk", () => {
  const [step, rule] = taken("momentum", ["v.x", "v.y"], PARAMETERS, VELOCITY);
  const { arrow, text, symbol } = shapeOf("momentum", step, rule, false);
  near(arrow, [
    [1, 2],
    [2, 0],
  ]);
  assert.deepEqual([text, symbol], ["−0.5 v", "v"]);
});

test("a first moment is as the step left it", () => {
  const [step, rule] = taken("adam", ["m.x", "m.y", "v.x", "v.y"], PARAMETERS, [
    [0, 0, 0, 0],
    [10, -20, 4, 1],
  ]);
  near(shapeOf("momentum", step, rule, false).arrow, [
    [1, 2],
    [0, 4],
  ]);
});

test("the look-ahead point is where the velocity leads, and the rest of the step follows", () => {
  const [step, rule] = taken("nesterov", ["v.x", "v.y"], PARAMETERS, VELOCITY);
  const { dot, line } = shapeOf("look_ahead", step, rule, false);
  near(dot, [2, 0]);
  near(line, [
    [2, 0],
    [1.5, 1],
  ]);
});

test("the stretch has axes as the field says, and runs through the end of the step", () => {
  const [step, rule] = taken("rmsprop", ["A.x", "A.y"], PARAMETERS, [
    [0, 0],
    [4, 1],
  ]);
  const { outline, text } = shapeOf("stretch", step, rule, false);
  assert.equal(text, "1/√A");
  const [right, top] = [outline[0], outline[18]];
  near([[(right[0] - 1) / (top[1] - 2)]], [[0.5]]);
  const [a, b] = [right[0] - 1, top[1] - 2];
  near([[(0.5 / a) ** 2 + (1 / b) ** 2]], [[1]]);
});

test("without a slope along an axis there is no ellipse, and it is said", () => {
  const [step, rule] = taken("rmsprop", ["A.x", "A.y"], PARAMETERS, [
    [0, 0],
    [4, 0],
  ]);
  const { outline, why } = shapeOf("stretch", step, rule, false);
  assert.equal(outline, undefined);
  assert.equal(why, "A is 0");
});

const HESSIAN = ["H.xx", "H.xy", "H.yx", "H.yy"];

test("a quadratic has its level line through where the step was taken, and its minimum", () => {
  const [step, rule] = taken("newton", HESSIAN, { learning_rate: 0.5 }, [
    [0, 0, 0, 0],
    [2, 0, 0, 8],
  ]);
  const { dot, outline, text } = shapeOf("quadratic", step, rule, false);
  near(dot, [2, 0]); // half the way is the step
  assert.equal(text, "and minimum");
  const height = ([x, y]) => 2 * (x - 2) ** 2 + 8 * y ** 2;
  for (const point of outline) near([[height(point)]], [[height([1, 2])]]);
});

test("BFGS's matrix is the inverse, as the step found it", () => {
  const [step, rule] = taken("bfgs", [...HESSIAN, "a"], { learning_rate: 1 }, [
    [0.5, 0.1, 0.1, 0.125, 0],
    [9, 9, 9, 9, 0.5],
  ]);
  const { outline } = shapeOf("quadratic", step, rule, false);
  const determinant = 0.5 * 0.125 - 0.01;
  const height = ([x, y]) =>
    (0.125 * (x - 2) ** 2 - 0.2 * (x - 2) * y + 0.5 * y ** 2) / determinant;
  for (const point of outline) near([[height(point)]], [[height([1, 2])]]);
});

test("a quadratic without a minimum says what it is", () => {
  const said = (a, d) => {
    const [step, rule] = taken("newton", HESSIAN, { learning_rate: 1 }, [
      [0, 0, 0, 0],
      [a, 0, 0, d],
    ]);
    const { text, outline, dot } = shapeOf("quadratic", step, rule, false);
    assert.equal(outline, undefined);
    near(dot, [1.5, 1]);
    return text;
  };
  assert.equal(said(1, -1), "a saddle, no minimum");
  assert.equal(said(-1, -1), "a hilltop, no minimum");
  assert.equal(said(1, 0), "a valley without end, no minimum");
});

test("on a curve it is a parabola that touches where the step was taken", () => {
  const [step, rule] = taken("newton", HESSIAN, { learning_rate: 0.5 }, [
    [0, 0, 0, 0],
    [6, 0, 0, 0],
  ]);
  const { outline, upright, dot } = shapeOf("quadratic", step, rule, true);
  assert.equal(upright, true);
  near(dot, [2, 6]);
  for (const [x, height] of outline) near([[height]], [[6 + 3 * (x - 2) ** 2]]);
});

test("what needs numbers that have not come yet says so", () => {
  const [step, rule] = taken("adam", [], PARAMETERS, [[], []]);
  assert.equal(shapeOf("momentum", step, rule, false).why, "on its way");
  assert.equal(shapeOf("stretch", step, rule, false).why, "on its way");
});
