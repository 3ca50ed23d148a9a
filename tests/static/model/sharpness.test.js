// The sharpness along a lane, and what is said of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { curvesOf, shownCurve } from "../../../static/model/curves.js";
import { fate } from "../../../static/model/fate.js";
import { inFull } from "../../../static/model/phenomena.js";
import { scoreboard } from "../../../static/model/scoreboard.js";
import {
  closeSharpness,
  edgeInWords,
  isFull,
  Sharpness,
  sharpLane,
  sharpnessNote,
} from "../../../static/model/sharpness.js";
import { ticks } from "../../../static/model/ticks.js";
import { catalog } from "../catalog.js";
import { opened, patched } from "../state.js";
import { trained } from "../trained.js";

const STATE = opened(
  "surface=digits&steps=7&lane=gradient_descent,batch:full&lane=adam&lane=lion&curve=sharpness",
);
const KEYS = STATE.lanes.map(({ key }) => key);
const choose = (place) => patched(STATE, { chosen: KEYS[place] });
const ROWS = [
  [0, NaN, NaN],
  [5, 10, 20],
  [7, 21, 20],
];

/** A training whose lane has been measured so far. */
function measured(place, rows, reached, full = true) {
  const race = trained(KEYS, [{}, {}, {}]);
  const sharp = new Sharpness(race.steps);
  race.lane(KEYS[place]).sharp = sharp;
  sharp.open({ preconditioned: place === 1, examples: 1437 });
  for (const row of rows) sharp.append({ shape: [1, 3], data: Float32Array.from(row) });
  if (reached !== undefined) closeSharpness(race, KEYS[place], { reached }, full);
  return race;
}

test("it is known as far as it has come, on straight lines between what was measured", () => {
  const values = (rows) => [...measured(0, rows).lane(KEYS[0]).sharp.values].slice(4);
  assert.deepEqual(values(ROWS.slice(0, 2)), [NaN, 10, NaN, NaN]);
  assert.deepEqual(values(ROWS), [NaN, 10, 15.5, 21]);
  const { sharp } = measured(0, ROWS.slice(0, 2)).lane(KEYS[0]);
  assert.deepEqual([sharp.first, sharp.end, sharp.whole], [5, 5, false]);
});

test("only the chosen lane is asked for, and only if its rule has an edge and it trains", () => {
  const lane = (state) => sharpLane(state, catalog)?.key;
  assert.deepEqual(
    [0, 1, 2].map((place) => lane(choose(place))),
    [KEYS[0], KEYS[1], undefined],
  );
  assert.equal(lane(opened("surface=digits&lane=newton")), undefined);
  assert.equal(lane(opened("surface=digits&lanes=none")), undefined);
});

test("its curve is one of a network, of the chosen lane", () => {
  const curve = shownCurve(STATE, catalog);
  assert.deepEqual([curve.id, curve.of(choose(1)).key], ["sharpness", KEYS[1]]);
  assert.ok(!curvesOf(opened("surface=saddle"), catalog).includes(curve));
  const race = measured(1, ROWS);
  assert.deepEqual(
    [curve.values(race, KEYS[1])?.[7], curve.values(race, KEYS[0])],
    [21, undefined],
  );
});

test("where the edge is reached, that happens to this lane alone", () => {
  const lanes = KEYS.map((key) => ({ key, look: { colour: "" } }));
  const race = measured(0, ROWS, 7);
  const [{ step, events }, ...others] = ticks(race, lanes);
  assert.deepEqual([step, events.length, events[0].key, others.length], [7, 1, KEYS[0], 0]);
  assert.equal(
    inFull(events[0].happening, catalog),
    "crosses the edge of stability, step 7: sharpness 21, edge 20, of the loss of all 1,437 training images",
  );
  assert.deepEqual(ticks(measured(0, ROWS), lanes), []);
  assert.deepEqual(ticks(measured(0, ROWS, null), lanes), []);
});

test("of a lane with batches it is said that the edge is that of full ones", () => {
  const race = measured(
    1,
    [
      [0, NaN, NaN],
      [5, 30, 20],
      [7, 1, 20],
    ],
    5,
    false,
  );
  const text = (step) => fate(race, KEYS[1], step, catalog).text;
  assert.equal(text(5), "crosses the edge of stability of full batches at step 5");
  assert.equal(text(6), text(5)); // which is told of the last measured step
  assert.match(text(7), /^training loss/);
  const [happening] = race.happenings(KEYS[1]);
  assert.match(inFull(happening, catalog), /beyond it when first measured, .*noisier gradients$/);
  const lanes = STATE.lanes.map((lane) => ({ ...lane, title: lane.optimizer }));
  const statuses = scoreboard({ race, lanes, step: 6, minima: [], catalog }).map(
    (row) => row.texts[1],
  );
  assert.deepEqual(statuses, ["In training", "Edge of stability", "In training"]);
});

test("a batch of all images is a full one", () => {
  const full = (link) => isFull(opened(`surface=digits&lane=${link}`).lanes[0], STATE, catalog);
  assert.deepEqual(["adam", "adam,batch:full", "adam,batch:1437"].map(full), [false, true, true]);
});

test("the edge is said with its formula where that gives its number", () => {
  const words = (edge) => edgeInWords(measured(0, [[5, 1, edge]]), KEYS[0], 5); // the rate is 0.1
  assert.deepEqual([20, 38].map(words), ["edge of stability 2/η", "edge of stability"]);
  const adam = measured(1, [[5, 1, 380]]);
  adam.lane(KEYS[1]).parameters.beta1 = 0.9;
  assert.equal(edgeInWords(adam, KEYS[1], 5), "edge of stability (2+2β₁)/((1−β₁)η)");
});

test("what it is of is said, and why there is none", () => {
  const note = (place, race) => sharpnessNote(race, choose(place), catalog);
  assert.equal(
    note(0, measured(0, ROWS)),
    "Of the loss, over all 1,437 images: the edge is of full batches.",
  );
  assert.match(note(1, measured(1, ROWS)), /as Adam divides it.*; steps on batches follow noisier/);
  assert.match(note(2, measured(0, ROWS)), /^Lion declares no edge of stability/);
  assert.match(note(1, measured(0, ROWS)), /is being measured/);
  const early = measured(0, []);
  early.rows = 3;
  assert.match(note(0, early), /once the training has ended/);
  const newton = opened("surface=digits&lane=newton&curve=sharpness");
  assert.equal(sharpnessNote(early, newton, catalog), "Newton does not train here.");
});
