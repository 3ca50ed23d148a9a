import assert from "node:assert/strict";
import { test } from "node:test";
import { laneNamed, parameterNamed } from "../../../../static/model/lesson/lanes.js";

const LANES = ["adam", "momentum", "adam"].map((optimizer, key) => ({ optimizer, key }));

test("a lane is named by its optimizer, and by its number among several", () => {
  assert.equal(laneNamed(LANES, "momentum")?.key, 1);
  assert.equal(laneNamed(LANES, "adam 1")?.key, 0);
  assert.equal(laneNamed(LANES, "adam 2")?.key, 2);
  assert.equal(laneNamed(LANES, "adam 3"), undefined);
});

test("a parameter is named after its owner", () => {
  const { owner, parameter } = parameterNamed("adam 2.learning_rate");
  assert.deepEqual([owner, parameter], ["adam 2", "learning_rate"]);
});
