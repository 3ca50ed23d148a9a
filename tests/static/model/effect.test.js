import assert from "node:assert/strict";
import { test } from "node:test";
import { effect } from "../../../static/model/effect.js";
import * as change from "../../../static/model/lanes.js";
import { Race } from "../../../static/model/race.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";

const STATE = opened("surface=booth&steps=60&lane=adam,learning_rate:0.2&lane=momentum");
const [ADAM, MOMENTUM] = STATE.lanes.map(({ key }) => key);
const at = (first) => [{ id: "arrived", first, last: 60, detail: "at the minimum (1, 3)" }];

/** A race; of each lane when it arrived, or that it did not, or that it diverged. */
function race(ends) {
  const keys = [...ends.keys()];
  const lanes = keys.map(() => ({ own_columns: [], parameters: {} }));
  const one = new Race(1, keys, { steps: 1, minimum: 0, columns: ["gap"], lanes });
  one.append({ shape: [keys.length, 2, 1], data: keys.flatMap(() => [9, 3]) });
  const all = [...ends.values()];
  one.close({
    diverged_at: all.map((end) => (end === "lost" ? 1 : null)),
    phenomena: all.map((end) => (typeof end === "number" ? at(end) : [])),
  });
  return one;
}

const ends = (adam, momentum = 30) =>
  new Map([
    [ADAM, adam],
    [MOMENTUM, momentum],
  ]);
const set = (name, value) => change.setParameter(STATE, ADAM, name, value);
const said = (patch, was, now) =>
  effect(
    { state: STATE, race: race(was) },
    { state: patched(STATE, patch), race: race(now) },
    catalog,
  );

test("a slider of a lane says its value, and what becomes of the lane", () => {
  const rate = set("learning_rate", 0.1);
  const tell = (was, now) =>
    said(rate, ends(was), ends(now)).replace("Adam's learning rate is 0.1: it ", "");
  assert.equal(
    said(rate, ends(56), ends(41)),
    "Adam's learning rate is 0.1: it now arrives after 41 steps instead of 56.",
  );
  assert.equal(tell(41, 41), "still arrives after 41 steps.");
  assert.equal(tell(null, 41), "now arrives after 41 steps.");
  assert.equal(tell(41, null), "no longer arrives.");
  assert.equal(tell(41, "lost"), "now diverges at step 1.");
  assert.equal(tell(null, null), "does not arrive; its loss at the end is 3.");
});

test("what concerns all lanes says how many arrive, and who is first", () => {
  assert.equal(
    said({ noise: 0.5 }, ends(56), ends("lost")),
    "The noise is 0.5: 1 of 2 lanes arrives, Momentum first, after 30 steps; Adam diverged.",
  );
  assert.equal(
    said({ start: [1, -2.5] }, ends(56), ends(20)),
    "The start is at 1, −2.5: 2 of 2 lanes arrive, Momentum first, after 30 steps.".replace(
      "Momentum first, after 30",
      "Adam first, after 20",
    ),
  );
  assert.equal(
    said({ steps: 9 }, ends(5), ends(null, null)),
    "The race has 9 steps: none of 2 lanes arrive.",
  );
});

test("lanes come, go and hide", () => {
  const added = change.addLane(STATE, catalog, "lion");
  const now = new Map([...ends(5), [added.lanes[2].key, 7]]);
  assert.equal(said(added, ends(5), now), "Lion was added: it arrives after 7 steps.");
  assert.equal(
    said(change.removeLane(STATE, catalog, ADAM), ends(5), ends(5)),
    "Adam was removed.",
  );
  assert.equal(said(change.toggleLane(STATE, ADAM), ends(5), ends(5)), "Adam is hidden.");
});

test("what only looks otherwise has no effect on lanes, or needs no words", () => {
  assert.equal(said({ view: "3d" }, ends(5), ends(5)), "The stage shows 3-D.");
  assert.equal(said({ box: { x: [0, 1], y: [0, 1] } }, ends(5), ends(5)), "");
  assert.equal(said({}, ends(5), ends(5)), "");
});
