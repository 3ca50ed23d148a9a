import assert from "node:assert/strict";
import { test } from "node:test";
import { toggleLane } from "../../../static/model/lanes.js";
import { fromQuery } from "../../../static/model/link/read.js";
import { chooseEnd, endNumbers, endsOf, PLANES, planeOf } from "../../../static/model/planes.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const three = opened("surface=beale&lane=adam&lane=momentum&lane=rmsprop");
const keys = three.lanes.map(({ key }) => key);

test("the plane of a link without one is the first", () => {
  assert.equal(planeOf(three), PLANES[0]);
  assert.equal(planeOf(opened("plane=random")).id, "random");
});

test("a plane through two ends takes the first two lanes that are shown, until others are chosen", () => {
  assert.deepEqual(endsOf(three), [keys[0], keys[1]]);
  const hidden = patched(three, toggleLane(three, keys[0]));
  assert.deepEqual(endsOf(hidden), [keys[1], keys[2]]);
  assert.deepEqual(endsOf({ ...three, ends: [keys[2], keys[0]] }), [keys[2], keys[0]]);
  const gone = { ...three, lanes: three.lanes.slice(1), ends: [keys[2], keys[0]] };
  assert.deepEqual(endsOf(gone), [keys[1], keys[2]]);
  assert.equal(endsOf({ lanes: three.lanes.slice(1, 2), ends: null }), null);
});

test("the two stay two lanes: the one that is chosen again changes places with the other", () => {
  assert.deepEqual(chooseEnd(three, 1, keys[2]).ends, [keys[0], keys[2]]);
  assert.deepEqual(chooseEnd(three, 0, keys[1]).ends, [keys[1], keys[0]]);
  assert.deepEqual(chooseEnd(three, 1, keys[0]).ends, [keys[1], keys[0]]);
});

test("a link names the two by number, and only two that are there", () => {
  assert.deepEqual(endNumbers(three), []);
  assert.deepEqual(endNumbers({ ...three, ends: [keys[2], 0] }), []);
  for (const wrong of ["1", "1,1", "0,2", "2,9", "1,1.5"]) {
    const read = fromQuery(`lane=adam&lane=momentum&plane=ends&ends=${wrong}`, catalog);
    assert.equal(read.state.ends, null, wrong);
    assert.match(read.problems[0], /^ends=/, wrong);
  }
});
