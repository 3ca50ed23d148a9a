import assert from "node:assert/strict";
import { test } from "node:test";
import * as change from "../../../../static/model/lanes.js";
import { fromQuery } from "../../../../static/model/link/read.js";
import { toQuery } from "../../../../static/model/link/write.js";
import { chooseSurface } from "../../../../static/model/settings.js";
import { catalog } from "../../catalog.js";
import { opened, patched } from "../../state.js";

const write = (state, step = 0, speed = 30) => toQuery(state, { step, speed }, catalog);
const keyless = (state) => ({ ...state, lanes: state.lanes.map(({ key, ...lane }) => lane) });

/** A state is the same once it was written and read again, and nothing in its link is wrong. */
function survives(state) {
  const { state: again, problems } = fromQuery(write(state), catalog);
  assert.deepEqual(problems, []);
  assert.deepEqual(keyless(again), keyless(state));
}

test("every surface with its first lanes survives", () => {
  for (const { id } of catalog.surfaces) survives(opened(`surface=${id}`));
});

test("every parameter of every optimizer survives at both ends", () => {
  for (const { id, parameters } of catalog.optimizers)
    for (const end of ["low", "high"]) {
      const state = opened(`lane=${id}`);
      const { key } = state.lanes[0];
      const set = (now, one) => patched(now, change.setParameter(now, key, one.name, one[end]));
      survives(parameters.reduce(set, state));
    }
});

test("every parameter of every surface survives at both ends", () => {
  for (const { id, parameters } of catalog.surfaces)
    for (const end of ["low", "high"]) {
      const values = Object.fromEntries(parameters.map((one) => [one.name, one[end]]));
      survives({ ...opened(`surface=${id}&lane=adam`), surfaceParameters: values });
    }
});

test("every schedule survives, with every number at both ends", () => {
  for (const { id, parameters } of catalog.schedules)
    for (const end of ["low", "high"]) {
      const state = opened("lane=momentum");
      const { key } = state.lanes[0];
      const chosen = patched(state, change.chooseSchedule(state, catalog, key, "momentum", id));
      const tune = (now, one) =>
        patched(now, change.tuneSchedule(now, key, "momentum", one.name, one[end]));
      survives(parameters.reduce(tune, chosen));
    }
});

test("what hands do to lanes survives", () => {
  let state = opened("noise=0.5&seed=7&steps=60");
  const keyAt = (i) => state.lanes[i].key;
  const take = (patch) => (state = patched(state, patch));
  take(change.setParameter(state, keyAt(5), "learning_rate", 0.3));
  take(change.duplicateLane(state, keyAt(5)));
  take(change.setBatch(state, catalog, keyAt(6), 0));
  take(change.chooseSchedule(state, catalog, keyAt(6), "learning_rate", "cosine"));
  take(change.tuneSchedule(state, keyAt(6), "learning_rate", "length", 30));
  take(change.toggleLane(state, keyAt(1)));
  take(change.toggleLines(state, keyAt(2)));
  take(change.removeLane(state, catalog, keyAt(2)));
  take(change.addLane(state, catalog, "lion"));
  survives(state);
  take(chooseSurface(state, catalog, "beale"));
  survives(state);
});

test("a batch that is chosen and then usual again is left out", () => {
  const state = opened("noise=2&lane=gradient_descent");
  const lane = (size) => {
    const set = patched(state, change.setBatch(state, catalog, state.lanes[0].key, size));
    return new URLSearchParams(write(set)).get("lane");
  };
  assert.equal(lane(8), "gradient_descent,batch:8");
  assert.equal(lane(0), "gradient_descent,batch:full");
  assert.equal(lane(1), "gradient_descent");
});

test("a batch is left out where it is usual, and comes back where it is not", () => {
  const chosen = "gradient_descent,learning_rate:0.5";
  const real = opened(`surface=linear_regression&lane=${chosen},batch:1`);
  const there = patched(real, chooseSurface(real, catalog, "saddle"));
  assert.equal(new URLSearchParams(write(there)).get("lane"), chosen);
  const back = patched(there, chooseSurface(there, catalog, "linear_regression"));
  assert.equal(new URLSearchParams(write(back)).get("lane"), `${chosen},batch:1`);
});

test("a camera is written to four digits", () => {
  const camera = [1.23456789, -2, 0.00004, 0, 0, 0, 0, 0, 1];
  const state = { ...opened("lane=adam"), camera };
  assert.equal(new URLSearchParams(write(state)).get("camera"), "1.2346,-2,0,0,0,0,0,0,1");
});

test("step and speed are the player's", () => {
  const query = write(opened("lane=adam"), 40, 8);
  assert.equal(query, "surface=saddle&lane=adam&speed=8&step=40");
});

test("what might end an item is written so that it does not", () => {
  const state = { ...opened("lane=adam"), view: "a&b=c d" };
  assert.equal(new URLSearchParams(write(state)).get("view"), "a&b=c d");
});
