import assert from "node:assert/strict";
import { test } from "node:test";
import * as lanes from "../../../static/model/lanes.js";
import { laneTitles } from "../../../static/model/names.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const link = (...list) => list.map((lane) => `lane=${lane}`).join("&");
const titles = (state) => laneTitles(state, catalog);
const named = (...list) => titles(opened(link(...list)));

test("lanes of different optimizers are called by them, whatever they walk with", () => {
  const list = ["adam,learning_rate:0.3,batch:4", "momentum,learning_rate.schedule:cosine"];
  assert.deepEqual(named(...list), ["Adam", "Momentum"]);
});

test("lanes of one optimizer are called by what sets them apart, and by nothing else", () => {
  const rates = ["gradient_descent,learning_rate:0.1", "gradient_descent,learning_rate:0.3"];
  assert.deepEqual(named(...rates, "adam"), [
    "Gradient descent 0.1",
    "Gradient descent 0.3",
    "Adam",
  ]);
  assert.deepEqual(named("adam,learning_rate:0.3,epsilon:1e-5", "adam,learning_rate:0.3"), [
    "Adam, ϵ\u00a01e−5",
    "Adam, ϵ\u00a01e−8",
  ]);
  assert.deepEqual(named("adam,learning_rate:0.3,beta1:0.5", "adam,learning_rate:0.1"), [
    "Adam 0.3, β₁\u00a00.5",
    "Adam 0.1, β₁\u00a00.9",
  ]);
});

test("a switch is told where it stands otherwise than usual", () => {
  assert.deepEqual(named("adam", "adam,bias_correction:0"), ["Adam", "Adam, no bias correction"]);
});

test("schedules and batches are told, and their numbers where both lanes have them", () => {
  assert.deepEqual(named("momentum,learning_rate.schedule:cosine", "momentum"), [
    "Momentum, cosine",
    "Momentum",
  ]);
  const cosine = "momentum,learning_rate.schedule:cosine,learning_rate.length";
  assert.deepEqual(named(`${cosine}:30`, `${cosine}:60`, "momentum,momentum.schedule:one_cycle"), [
    "Momentum, cosine, T\u00a030",
    "Momentum, cosine, T\u00a060",
    "Momentum, momentum one cycle",
  ]);
  assert.deepEqual(named("adam,batch:4", "adam,batch:full", "adam"), [
    "Adam, batch 4",
    "Adam, full batch",
    "Adam, batch 1",
  ]);
});

test("lanes that nothing sets apart are counted, the oldest first", () => {
  assert.deepEqual(named("adam", "adam", "momentum", "adam"), [
    "Adam",
    "Adam (2)",
    "Momentum",
    "Adam (3)",
  ]);
  const three = opened(link("adam", "adam", "momentum"));
  const four = patched(three, lanes.duplicateLane(three, three.lanes[0].key));
  assert.deepEqual(titles(four), ["Adam", "Adam (3)", "Adam (2)", "Momentum"]);
});

test("no name changes when a lane is removed, and all stay apart", () => {
  const rates = ["0.1", "0.3", "0.3"].map((rate) => `gradient_descent,learning_rate:${rate}`);
  const state = opened(link(...rates, "adam,bias_correction:0", "adam", "momentum"));
  for (let first = 0; first < state.lanes.length; first += 1) {
    let left = state;
    for (let i = 0; i < state.lanes.length; i += 1) {
      const { key } = state.lanes[(first + i) % state.lanes.length];
      const stay = titles(left).filter((_, at) => left.lanes[at].key !== key);
      left = patched(left, lanes.removeLane(left, catalog, key));
      assert.deepEqual(titles(left), stay);
    }
  }
  state.lanes.forEach(({ key }, at) => {
    const alone = patched(state, lanes.keepLane(state, catalog, key));
    assert.deepEqual(titles(alone), [titles(state)[at]]);
  });
});

test("a lane that keeps a number makes room for others, and drops it with its words", () => {
  let state = opened(link("adam", "adam"));
  const [first, second] = state.lanes;
  state = patched(state, lanes.removeLane(state, catalog, first.key));
  assert.deepEqual(titles(state), ["Adam (2)"]);
  const copied = patched(state, lanes.duplicateLane(state, second.key));
  assert.deepEqual(titles(copied), ["Adam (2)", "Adam"]);
  const moved = patched(copied, lanes.setParameter(copied, second.key, "learning_rate", 0.3));
  assert.deepEqual(titles(moved)[0], "Adam 0.3");
});

test("every optimizer's lanes are told apart by each of its parameters", () => {
  for (const { id, parameters } of catalog.optimizers)
    for (const { name, low, high } of parameters) {
      const [one, other] = named(`${id},${name}:${low}`, `${id},${name}:${high}`);
      assert.notEqual(one, other);
      assert.doesNotMatch(one + other, /\(2\)|undefined|[<>&;_]/);
    }
});

test("names are worked out once for a list of lanes on a surface", () => {
  const state = opened(link("adam,learning_rate:0.3", "adam"));
  assert.equal(titles({ ...state, steps: 7 }), titles(state));
  assert.notEqual(titles({ ...state, surface: "booth" }), titles(state));
  assert.notEqual(titles({ ...state, lanes: [...state.lanes] }), titles(state));
});
