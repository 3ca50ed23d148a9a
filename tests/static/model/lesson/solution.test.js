import assert from "node:assert/strict";
import { test } from "node:test";
import { solved } from "../../../../static/model/lesson/solution.js";

const SURFACE = { start: [1, 0], turned_by: "rotation" };
const lane = (key, optimizer) => ({ key, optimizer, parameters: { learning_rate: 0.1, beta: 2 } });
const STATE = {
  surfaceParameters: { rotation: 0, depth: 3 },
  start: [1, 0],
  lanes: [lane(4, "adam"), lane(7, "adam")],
};

test("a solution sets the parameters that it names, and no others", () => {
  const now = solved(STATE, SURFACE, { solution: { "adam 2.learning_rate": 1 } });
  assert.deepEqual(now.lanes[0], STATE.lanes[0]);
  assert.deepEqual(now.lanes[1].parameters, { learning_rate: 1, beta: 2 });
  assert.equal(now.surfaceParameters, STATE.surfaceParameters);
});

test("where it turns the surface, the start turns too", () => {
  const { surfaceParameters, start } = solved(STATE, SURFACE, {
    solution: { "surface.rotation": 90, "surface.depth": 5 },
  });
  assert.deepEqual(surfaceParameters, { rotation: 90, depth: 5 });
  assert.ok(Math.abs(start[1] - 1) < 1e-9);
});
