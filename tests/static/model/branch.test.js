import assert from "node:assert/strict";
import { test } from "node:test";
import { whyNot, withBranches, withOrigins } from "../../../static/model/branch.js";
import * as model from "../../../static/model/branching.js";
import { suited } from "../../../static/model/catalog.js";
import { keepLane, removeLane, setParameter } from "../../../static/model/lanes.js";
import { laneTitles } from "../../../static/model/names.js";
import { needsRace, raceRequest } from "../../../static/model/race_request.js";
import { catalog } from "../catalog.js";
import { opened, patched, queryOf } from "../state.js";

const TREE =
  "noise=1&lane=adam,batch:4&lane=momentum&lane=adam,branch:1@40&lane=rmsprop,branch:3@90:fresh";
const tree = opened(TREE);
const [adam, momentum, first, second] = tree.lanes;
const keysOf = ({ lanes }) => lanes.map(({ key }) => key);

test("a branch is a copy that leaves its lane, beside it and in a colour of its own", () => {
  const { added, ...patch } = model.branchLane(tree, adam.key, 30);
  const { lanes } = patch;
  assert.deepEqual(lanes[1].branch, { lane: adam.key, step: 30, fresh: false });
  assert.deepEqual([lanes[1].key, lanes[1].batch, lanes[1].slot], [added, 4, 4]);
  assert.deepEqual(
    keysOf({ lanes }),
    [adam, { key: added }, momentum, first, second].map((l) => l.key),
  );
  assert.equal(needsRace(patched(tree, patch), tree), true);
});

test("a lane comes with all that come from it, and from all that it comes from", () => {
  assert.deepEqual([...withBranches(tree.lanes, adam.key)], [adam.key, first.key, second.key]);
  assert.deepEqual([...withOrigins(tree.lanes, second.key)], [second.key, first.key, adam.key]);
  assert.deepEqual([...withBranches(tree.lanes, momentum.key)], [momentum.key]);
  assert.deepEqual([...withOrigins(tree.lanes, momentum.key)], [momentum.key]);
});

test("what branches from a lane goes with it", () => {
  assert.deepEqual(keysOf(removeLane(tree, catalog, adam.key)), [momentum.key]);
  assert.deepEqual(
    keysOf(removeLane(tree, catalog, second.key)),
    [adam, momentum, first].map((l) => l.key),
  );
});

test("what a lane comes from stays with it, hidden", () => {
  const { lanes } = keepLane(tree, catalog, second.key);
  assert.deepEqual(
    lanes.map(({ key, hidden }) => [key, hidden]),
    [
      [adam.key, true],
      [first.key, true],
      [second.key, false],
    ],
  );
});

test("a branch is called by where it leaves", () => {
  assert.deepEqual(laneTitles(tree, catalog), [
    "Adam, batch 4",
    "Momentum",
    "Adam, batch 1, from step 40",
    "RMSProp, fresh from step 90",
  ]);
});

test("a branch is moved, and begins anew", () => {
  const moved = patched(tree, model.moveBranch(tree, first.key, { step: 41 }));
  assert.deepEqual(moved.lanes[2].branch, { ...first.branch, step: 41 });
  const fresh = patched(tree, model.moveBranch(tree, first.key, { fresh: true }));
  assert.deepEqual(fresh.lanes[2].branch, { ...first.branch, fresh: true });
  for (const state of [moved, fresh]) assert.equal(needsRace(state, tree), true);
  assert.equal(fresh.lanes[0], adam);
});

test("another optimizer has what suits the surface, and the schedules that it takes", () => {
  const state = opened("lane=momentum,momentum.schedule:cosine,learning_rate.schedule:cosine");
  const [{ key }] = state.lanes;
  const [lane] = model.chooseOptimizer(state, catalog, key, "gradient_descent").lanes;
  assert.deepEqual([lane.key, lane.optimizer], [key, "gradient_descent"]);
  assert.deepEqual(
    lane.parameters,
    suited(catalog.optimizer(lane.optimizer), catalog.surface("saddle")),
  );
  assert.deepEqual(Object.keys(lane.schedules), ["learning_rate"]);
  assert.equal(needsRace(patched(state, { lanes: [lane] }), state), true);
});

test("a request has the place of the other lane", () => {
  const asked = raceRequest(tree, catalog).lanes.map(({ branch }) => branch);
  assert.deepEqual(asked, [
    null,
    null,
    { lane: 0, step: 40, fresh: false },
    { lane: 2, step: 90, fresh: true },
  ]);
  const alone = patched(tree, removeLane(tree, catalog, momentum.key));
  assert.deepEqual(
    raceRequest(alone, catalog).lanes.map(({ branch }) => branch?.lane),
    [undefined, 0, 1],
  );
});

test("a link holds it, whatever else has changed", () => {
  const state = patched(tree, removeLane(tree, catalog, momentum.key));
  const changed = patched(state, setParameter(state, adam.key, "beta1", 0.5));
  const again = opened(queryOf(changed));
  assert.deepEqual(laneTitles(again, catalog), laneTitles(changed, catalog));
  assert.equal(queryOf(again), queryOf(changed));
});

test("nothing leaves a walk that is over", () => {
  const race = { steps: 300, diverged: null };
  assert.equal(whyNot("Adam", 299, race), "");
  assert.match(whyNot("Adam", 300, race), /end of the race/);
  assert.equal(whyNot("Adam", 6, { ...race, diverged: 7 }), "");
  assert.match(
    whyNot("Adam", 7, { ...race, diverged: 7 }),
    /^Adam diverged at step 7: .* step 7\.$/,
  );
});
