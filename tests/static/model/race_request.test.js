import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults } from "../../../static/model/catalog.js";
import * as model from "../../../static/model/lanes.js";
import { needsRace, raceRequest } from "../../../static/model/race_request.js";
import { chooseSurface } from "../../../static/model/settings.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const two = opened("lane=gradient_descent&lane=adam,learning_rate.schedule:cosine,batch:4");
const [, adam] = two.lanes;

test("the request says all that a walk depends on", () => {
  const state = opened(
    "surface=elliptical&surface.rotation=30&start=1,2&steps=60&seed=7&noise=0.5" +
      "&lane=adam,learning_rate:0.1,learning_rate.schedule:cosine,batch:full,hidden",
  );
  assert.deepEqual(raceRequest(state, catalog, { inner: true }), {
    surface: "elliptical",
    surface_parameters: { condition_number: 20, rotation: 30 },
    start: [1, 2],
    steps: 60,
    seed: 7,
    noise: 0.5,
    tolerance: catalog.tolerance.default,
    state: true,
    lanes: [
      {
        optimizer: "adam",
        parameters: { ...defaults(catalog.optimizer("adam")), learning_rate: 0.1 },
        schedules: {
          learning_rate: { schedule: "cosine", parameters: defaults(catalog.schedule("cosine")) },
        },
        batch_size: 0,
        branch: null,
      },
    ],
  });
});

test("copies walk alike: their requests are the same", () => {
  const copied = patched(two, model.duplicateLane(two, adam.key));
  const [, first, second] = raceRequest(copied, catalog).lanes;
  assert.deepEqual(second, first);
  assert.equal(second.batch_size, 4);
});

const needed = (change, from = two) => needsRace(patched(from, change(from)), from);

test("what a walk depends on needs another race", () => {
  const changes = {
    surface: (state) => chooseSurface(state, catalog, "beale"),
    shape: ({ surfaceParameters }) => ({
      surfaceParameters: { ...surfaceParameters, distance: 1 },
    }),
    start: () => ({ start: [1, 1] }),
    steps: () => ({ steps: 7 }),
    seed: () => ({ seed: 1 }),
    noise: () => ({ noise: 1 }),
    tolerance: () => ({ tolerance: 0.01 }),
    parameter: (state) => model.setParameter(state, adam.key, "beta1", 0.5),
    schedule: (state) =>
      model.chooseSchedule(state, catalog, adam.key, "learning_rate", "constant"),
    number: (state) => model.tuneSchedule(state, adam.key, "learning_rate", "length", 30),
    batch: (state) => model.setBatch(state, catalog, adam.key, 8),
    another: (state) => model.addLane(state, catalog, "momentum"),
    copy: (state) => model.duplicateLane(state, adam.key),
  };
  for (const [name, change] of Object.entries(changes)) assert.ok(needed(change), name);
});

test("what is only seen otherwise needs none", () => {
  const changes = {
    hidden: (state) => model.toggleLane(state, adam.key),
    lines: (state) => model.toggleLines(state, adam.key),
    removed: (state) => model.removeLane(state, catalog, adam.key),
    none: () => ({ lanes: [] }),
    "steps without lanes": () => ({ lanes: [], steps: 7 }),
    view: () => ({ view: "3d", curve: "momentum", linked: true }),
    box: () => ({ box: { x: [0, 1], y: [0, 1] }, camera: [1, 1, 1, 0, 0, 0, 0, 0, 1] }),
  };
  for (const [name, change] of Object.entries(changes)) assert.ok(!needed(change), name);
});
