import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults, suited } from "../../../static/model/catalog.js";
import { setParameter } from "../../../static/model/lanes.js";
import { chooseSurface } from "../../../static/model/settings.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const suits = (optimizer, surface) =>
  suited(catalog.optimizer(optimizer), catalog.surface(surface));
const parametersOf = (lanes) => lanes.map(({ parameters }) => parameters);
const rosenbrock = catalog.surface("rosenbrock");
const moveTo = (state, id) => patched(state, chooseSurface(state, catalog, id));

test("another surface brings its own start, shape and length", () => {
  const state = moveTo(opened("surface=elliptical&surface.rotation=30&start=1,1"), "rosenbrock");
  assert.equal(state.surface, "rosenbrock");
  assert.deepEqual(state.start, rosenbrock.start);
  assert.deepEqual(state.surfaceParameters, defaults(rosenbrock));
  assert.equal(state.steps, rosenbrock.steps);
});

test("a length that was chosen stays", () => {
  assert.equal(moveTo(opened("surface=saddle&steps=60"), "rosenbrock").steps, 60);
});

test("lanes that nobody touched follow the surface, the others stay", () => {
  const before = opened("surface=beale");
  const touched = patched(before, setParameter(before, before.lanes[5].key, "beta1", 0.5));
  const { lanes } = moveTo(touched, "rosenbrock");
  const expected = before.lanes.slice(0, 5).map(({ optimizer }) => suits(optimizer, "rosenbrock"));
  assert.deepEqual(parametersOf(lanes), [...expected, { ...suits("adam", "beale"), beta1: 0.5 }]);
  assert.deepEqual(
    lanes.map(({ key }) => key),
    before.lanes.map(({ key }) => key),
  );
});

test("there and back, nothing is left of the other surface", () => {
  const before = opened("surface=beale");
  assert.deepEqual(moveTo(moveTo(before, "rosenbrock"), "beale"), before);
});

test("what stands below the stage stays where the other surface offers it too", () => {
  const network = opened("surface=digits&below=network");
  assert.equal(network.below, "network");
  assert.equal(moveTo(network, "beale").below, "curves");
  assert.equal(moveTo(opened("surface=digits&below=board"), "beale").below, "board");
});

test("another surface leaves schedules and looks", () => {
  const before = opened(
    "lane=adam,learning_rate.schedule:cosine,learning_rate.length:30,slot:4,hidden,lines",
  );
  const [lane] = moveTo(before, "beale").lanes;
  const [{ schedules, slot, hidden, lines }] = before.lanes;
  assert.deepEqual(lane.schedules, schedules);
  assert.deepEqual([lane.slot, lane.hidden, lane.lines], [slot, hidden, lines]);
});

test("another surface is looked at anew", () => {
  const before = opened("box=0,1,0,1&camera=1,1,1,0,0,0,0,0,1&view=3d");
  const { box, camera, view } = moveTo(before, "beale");
  assert.deepEqual([box, camera, view], [null, null, "3d"]);
});

test("real examples take the place of noise", () => {
  const before = opened("noise=2&lane=gradient_descent,batch:64&lane=adam,batch:4&lane=adam");
  const real = moveTo(before, "linear_regression");
  assert.equal(real.noise, 0);
  // fifty examples have no batch of 64
  assert.deepEqual(
    real.lanes.map(({ batch }) => batch),
    [null, 4, null],
  );
  const other = moveTo(before, "beale");
  assert.equal(other.noise, 2);
  assert.deepEqual(
    other.lanes.map(({ batch }) => batch),
    [64, 4, null],
  );
});

test("a lane that gives up its batch keeps what else was chosen", () => {
  const before = opened("lane=adam,beta1:0.5,batch:64");
  const [lane] = moveTo(before, "linear_regression").lanes;
  assert.deepEqual(lane, { ...before.lanes[0], batch: null });
});

test("a chosen batch survives a surface where it is usual", () => {
  const before = opened("surface=linear_regression&lane=gradient_descent,batch:1");
  const there = moveTo(before, "saddle");
  assert.equal(moveTo(there, "linear_regression").lanes[0].batch, 1);
});
