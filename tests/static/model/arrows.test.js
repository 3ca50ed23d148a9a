import assert from "node:assert/strict";
import { test } from "node:test";
import { ARROWS, arrowsNeedState, fieldOf, has, switched } from "../../../static/model/arrows.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const of = (id) => catalog.optimizer(id);
const had = (id, dimensions) =>
  ARROWS.map((arrow) => arrow.id).filter((one) => has(of(id), dimensions, one));

test("what an optimizer's step has follows from what its state declares", () => {
  assert.deepEqual(had("gradient_descent", 2), ["gradient", "step"]);
  assert.deepEqual(had("momentum", 2), ["gradient", "momentum", "step"]);
  assert.deepEqual(had("nesterov", 2), ["gradient", "momentum", "look_ahead", "step"]);
  assert.deepEqual(had("adam", 2), ["stretch", "gradient", "momentum", "step"]);
  assert.deepEqual(had("newton", 2), ["quadratic", "gradient", "step"]);
  assert.equal(fieldOf(of("amsgrad"), "stretch").name, "w");
});

test("a curve has one axis, and no stretch", () => {
  assert.deepEqual(had("adam", 1), ["gradient", "momentum", "step"]);
});

test("inner state is needed for what is drawn of it, of the chosen lane only", () => {
  const state = opened("surface=saddle&lane=gradient_descent&lane=adam");
  const needs = (arrows, chosen = null) =>
    arrowsNeedState(patched(state, { arrows, chosen }), catalog);
  const adam = state.lanes[1].key;
  assert.equal(needs(["momentum"]), false);
  assert.equal(needs(["momentum"], adam), true);
  assert.equal(needs(["gradient", "step"], adam), false);
  assert.equal(needs([], adam), false);
  assert.equal(arrowsNeedState({ arrows: ["momentum"], lanes: [], chosen: null }, catalog), false);
});

test("an arrow is switched on and off, in the order in which they are drawn", () => {
  assert.deepEqual(switched(["step"], "gradient"), ["gradient", "step"]);
  assert.deepEqual(switched(["gradient", "step"], "gradient"), ["step"]);
});
