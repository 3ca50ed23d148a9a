import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenLane, chosenNumber } from "../../../static/model/chosen.js";
import { duplicateLane, removeLane } from "../../../static/model/lanes.js";
import { catalog } from "../catalog.js";
import { opened, patched, queryOf } from "../state.js";

const THREE = "surface=saddle&lane=adam&lane=lion&lane=momentum";
const chosen = (state) => chosenLane(state)?.optimizer;

test("the first lane is chosen until another is", () => {
  const state = opened(THREE);
  assert.deepEqual([chosen(state), state.chosen], ["adam", null]);
  const third = patched(state, { chosen: state.lanes[2].key });
  assert.equal(chosen(third), "momentum");
  assert.match(queryOf(third), /&chosen=3&/);
});

test("a chosen lane stays chosen while others come and go", () => {
  let state = opened(`${THREE}&chosen=3`);
  state = patched(state, duplicateLane(state, state.lanes[0].key));
  assert.deepEqual([chosen(state), chosenNumber(state)], ["momentum", 4]);
  for (let i = 0; i < 3; i++)
    state = patched(state, removeLane(state, catalog, state.lanes[0].key));
  assert.deepEqual([chosen(state), chosenNumber(state)], ["momentum", 1]);
});

test("when the chosen lane has gone it is the first again, and none where no lane is left", () => {
  let state = opened(`${THREE}&chosen=2`);
  state = patched(state, removeLane(state, catalog, state.chosen));
  assert.deepEqual([chosen(state), chosenNumber(state)], ["adam", 1]);
  assert.doesNotMatch(queryOf(state), /chosen/);
  state = opened("lanes=none");
  assert.deepEqual([chosen(state), chosenNumber(state)], [undefined, 1]);
});
