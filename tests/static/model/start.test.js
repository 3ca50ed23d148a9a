import assert from "node:assert/strict";
import { test } from "node:test";
import { ownStart, shaped } from "../../../static/model/start.js";
import { catalog } from "../catalog.js";
import { opened, patched, queryOf } from "../state.js";

const saddle = catalog.surface("saddle");
const turn = (state, degrees) => patched(state, shaped(state, saddle, "rotation", degrees));
const near = (point, x, y) =>
  assert.ok(Math.hypot(point[0] - x, point[1] - y) < 1e-12, `${point} is not ${[x, y]}`);

test("a surface that turns takes its own start with it, and stands on it again turned back", () => {
  const state = turn(opened("surface=saddle"), 90);
  near(state.start, -saddle.start[1], saddle.start[0]);
  assert.deepEqual(turn(turn(state, 37), 0).start, saddle.start);
});

test("a start that was moved turns as far as the surface", () => {
  near(
    turn(opened("surface=saddle&surface.rotation=30&start=1,0"), 60).start,
    Math.sqrt(0.75),
    0.5,
  );
});

test("another parameter leaves the start where it is", () => {
  const state = opened("surface=saddle&surface.rotation=45");
  assert.deepEqual(patched(state, shaped(state, saddle, "distance", 1)).start, state.start);
});

test("a link of a turned surface says its start only where it was moved", () => {
  const state = opened("surface=saddle&surface.rotation=45");
  assert.deepEqual(state.start, ownStart(saddle, { rotation: 45 }));
  assert.ok(!queryOf(state).includes("start="));
  assert.ok(queryOf({ ...state, start: saddle.start }).includes("start=-2.2,0.001"));
});
