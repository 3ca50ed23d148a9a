import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults, suited } from "../../../static/model/catalog.js";
import * as model from "../../../static/model/lanes.js";
import { look } from "../../../static/model/palette.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const suits = (optimizer, surface) =>
  suited(catalog.optimizer(optimizer), catalog.surface(surface));

test("a surface is first shown with six lanes, each with what suits it", () => {
  const lanes = model.firstLanes(catalog, catalog.surface("beale"));
  assert.deepEqual(
    lanes.map(({ optimizer, slot }) => [optimizer, slot]),
    ["gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"].map((id, i) => [
      id,
      i,
    ]),
  );
  for (const { optimizer, parameters } of lanes)
    assert.deepEqual(parameters, suits(optimizer, "beale"));
  assert.equal(new Set(lanes.map(({ key }) => key)).size, 6);
});

test("a new lane has no schedule, the usual batch, and is seen", () => {
  const { key, ...lane } = model.createLane("adam", { learning_rate: 1 }, 3);
  assert.deepEqual(lane, {
    optimizer: "adam",
    parameters: { learning_rate: 1 },
    schedules: {},
    batch: null,
    branch: null,
    slot: 3,
    hidden: false,
    lines: false,
    named: null,
  });
  assert.notEqual(model.createLane("adam", {}, 3).key, key);
});

const two = opened("lane=gradient_descent&lane=adam,learning_rate.schedule:cosine,batch:4");
const [descent, adam] = two.lanes;
const untouched = structuredClone(two);

test("a lane is added with what suits the surface, in the first free colour", () => {
  const { lanes } = model.addLane(two, catalog, "rmsprop");
  assert.deepEqual(lanes.slice(0, 2), two.lanes);
  assert.equal(lanes[2].optimizer, "rmsprop");
  assert.deepEqual(lanes[2].parameters, suits("rmsprop", "saddle"));
  assert.notDeepEqual(lanes[2].parameters, defaults(catalog.optimizer("rmsprop")));
  assert.equal(lanes[2].slot, 2);
  assert.equal(model.addLane({ ...two, lanes: [adam] }, catalog, "rmsprop").lanes[1].slot, 0);
});

test("a copy stands beside its original, with all that it walks with, and is seen", () => {
  const hidden = patched(two, model.toggleLane(two, descent.key));
  const { lanes } = model.duplicateLane(hidden, descent.key);
  assert.deepEqual(
    lanes.map(({ optimizer }) => optimizer),
    ["gradient_descent", "gradient_descent", "adam"],
  );
  assert.deepEqual([lanes[0].hidden, lanes[1].hidden, lanes[1].slot], [true, false, 2]);
  assert.equal(new Set(lanes.map(({ key }) => key)).size, 3);
  const copy = model.duplicateLane(two, adam.key).lanes[2];
  for (const name of ["parameters", "schedules", "batch"]) assert.deepEqual(copy[name], adam[name]);
});

test("a lane is removed, and the others stay as they are", () => {
  assert.deepEqual(model.removeLane(two, catalog, descent.key).lanes, [adam]);
  const pair = opened("lane=adam&lane=adam");
  const [left] = model.removeLane(pair, catalog, pair.lanes[0].key).lanes;
  assert.deepEqual({ ...left, named: null }, pair.lanes[1]);
});

test("a lane is hidden, its contours are shown, and back", () => {
  for (const [toggle, name] of [
    [model.toggleLane, "hidden"],
    [model.toggleLines, "lines"],
  ]) {
    const on = patched(two, toggle(two, adam.key));
    assert.deepEqual(
      on.lanes.map((lane) => lane[name]),
      [false, true],
    );
    assert.deepEqual(patched(on, toggle(on, adam.key)), two);
  }
});

test("lanes on show have their titles and looks, as if none were hidden", () => {
  const state = opened("lane=adam,hidden&lane=adam,slot:9&lane=momentum");
  const shown = model.visibleLanes(state, catalog);
  assert.deepEqual(shown, [
    { ...state.lanes[1], title: "Adam (2)", look: look(9) },
    { ...state.lanes[2], title: "Momentum", look: look(2) },
  ]);
});

test("the same lanes are on show, whatever they walk with", () => {
  const moved = model.setParameter(two, adam.key, "beta1", 0.5).lanes;
  const hidden = model.toggleLane(two, adam.key).lanes;
  assert.equal(model.sameVisible(two.lanes, moved), true);
  assert.equal(model.sameVisible(two.lanes, hidden), false);
  assert.equal(model.sameVisible(hidden, [descent]), true);
  assert.equal(model.sameVisible(two.lanes, [adam, descent]), false);
});

test("a slider that changes no name leaves a picture of the lanes as it is, until the race comes", () => {
  const same = (state, patch) => model.sameShown(patched(state, patch), state, catalog);
  const rate = (state, { key }) => model.setParameter(state, key, "learning_rate", 0.123);
  const twins = opened("lane=adam,learning_rate:0.1&lane=adam,learning_rate:0.2");
  assert.equal(same(two, rate(two, adam)), true);
  assert.equal(same(twins, rate(twins, twins.lanes[0])), false);
  assert.equal(same(two, model.toggleLane(two, adam.key)), false);
  assert.equal(same(two, { lanes: [{ ...descent, slot: 9 }, adam] }), false);
});

test("one parameter of one lane is set", () => {
  const { lanes } = model.setParameter(two, adam.key, "beta1", 0.5);
  assert.deepEqual(lanes, [descent, { ...adam, parameters: { ...adam.parameters, beta1: 0.5 } }]);
  assert.equal(lanes[0], descent);
});

test("a schedule is chosen, tuned and taken away, in one lane", () => {
  const chosen = patched(
    two,
    model.chooseSchedule(two, catalog, descent.key, "learning_rate", "step_decay"),
  );
  assert.equal(chosen.lanes[1], adam);
  const { parameters } = chosen.lanes[0].schedules.learning_rate;
  assert.deepEqual(parameters, defaults(catalog.schedule("step_decay")));
  const tuned = patched(
    chosen,
    model.tuneSchedule(chosen, descent.key, "learning_rate", "every", 10),
  );
  assert.deepEqual(tuned.lanes[0].schedules.learning_rate.parameters, { ...parameters, every: 10 });
  assert.equal(tuned.lanes[1], adam);
  assert.deepEqual(
    model.chooseSchedule(tuned, catalog, descent.key, "learning_rate", "constant").lanes,
    two.lanes,
  );
});

test("a batch is set in one lane, the usual one as none", () => {
  const batches = (state, size) =>
    model.setBatch(state, catalog, state.lanes[0].key, size).lanes.map(({ batch }) => batch);
  assert.deepEqual(batches(two, 8), [8, 4]);
  assert.deepEqual(batches(two, 0), [0, 4]);
  assert.deepEqual(batches(two, 1), [null, 4]);
  const real = opened("surface=linear_regression&lane=adam,batch:4");
  assert.deepEqual(batches(real, 0), [null]);
  assert.deepEqual(batches(real, 1), [1]);
});

test("nothing of this changes the state that it began with", () => {
  assert.deepEqual(two, untouched);
});
