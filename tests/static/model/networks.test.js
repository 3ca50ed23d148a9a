// What the model says of a network, where it says other things of a surface.
import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOn } from "../../../static/model/board_columns.js";
import { branchLane, chooseOptimizer } from "../../../static/model/branching.js";
import { curveIds, curveOf, curvesOf } from "../../../static/model/curves.js";
import { effect } from "../../../static/model/effect.js";
import { epochsAt } from "../../../static/model/epochs.js";
import { fate } from "../../../static/model/fate.js";
import { setParameter } from "../../../static/model/lanes.js";
import { lossAt, lossInWords } from "../../../static/model/loss.js";
import { raceRequest, racers, refusalOf } from "../../../static/model/race_request.js";
import { scoreboard } from "../../../static/model/scoreboard.js";
import { chooseSurface } from "../../../static/model/settings.js";
import { StepTaken } from "../../../static/model/step_taken.js";
import { changeable, standings } from "../../../static/model/summary.js";
import { catalog } from "../catalog.js";
import { opened, patched, queryOf } from "../state.js";
import { trained } from "../trained.js";

const STATE = opened("surface=digits&steps=7&lane=adam&lane=momentum");
const KEYS = STATE.lanes.map(({ key }) => key);
const ADAM = {
  f: [4, 2, 1.5],
  training: [3, 1, 0.5],
  test: [3.5, 1.5, 1.75],
  accuracy_digit: [0.1, 0.5, 0.9],
  accuracy_digit_test: [0.1, 0.5, 0.855],
  accuracy_camera_test: [0.3, 0.6, 1],
  gradient: [9, 8, 7],
};
const MOMENTUM = { ...ADAM, training: [3, 0.75, 0.25], test: [3.5, 1, 0.625] };
const race = (...more) => trained(KEYS, [ADAM, MOMENTUM], ...more);
const digits = catalog.surface("digits");

test("a training is asked for without a start, noise, inner state and measures", () => {
  const state = patched(STATE, { noise: 3 });
  const asked = raceRequest(state, catalog, { inner: true, measures: true });
  assert.deepEqual(
    [asked.start, asked.noise, asked.state, asked.measures],
    [null, 0, false, undefined],
  );
  assert.deepEqual(
    asked.lanes.map(({ optimizer }) => optimizer),
    ["adam", "momentum"],
  );
});

test("what a network refuses is left out of the request, with what leaves it, and says why", () => {
  const two = opened("surface=digits&lane=newton&lane=adam");
  const [newton, adam] = two.lanes;
  const { added, ...branch } = branchLane(two, newton.key, 3);
  const patch = chooseOptimizer(patched(two, branch), catalog, added, "momentum");
  const { added: second, ...both } = branchLane(patched(two, patch), adam.key, 3);
  const state = patched(patched(two, patch), both);
  assert.match(refusalOf(newton, state, catalog), /2,509/);
  assert.match(refusalOf(state.lanes[1], state, catalog), /the lane that it leaves/);
  assert.deepEqual(
    racers(state, catalog).map(({ key }) => key),
    [adam.key, second],
  );
  const { lanes } = raceRequest(state, catalog);
  assert.deepEqual([lanes.length, lanes[1].branch], [2, { lane: 0, step: 3, fresh: false }]);
  const plane = patched(state, chooseSurface(state, catalog, "saddle"));
  assert.equal(racers(plane, catalog).length, 4);
});

test("a lane's loss is that of the training part, where it was last measured", () => {
  assert.deepEqual(
    [0, 4, 5, 6, 7].map((step) => lossAt(race(), KEYS[0], step)),
    [3, 3, 1, 1, 0.5],
  );
  assert.equal(lossInWords(race(), KEYS[0], 7), "training loss 0.5");
});

test("a card says both losses, and in full also what is right", () => {
  const { way, text, brief, loss } = fate(race(), KEYS[0], 7, catalog);
  assert.deepEqual([way, brief, loss], ["walks", "loss 0.5 · test 1.75", ""]);
  assert.equal(
    text,
    "training loss 0.5, test loss 1.75, of the test images " +
      "which digit 85.5 % right, which camera 100.0 % right",
  );
  const lost = fate(race([7, null]), KEYS[0], 7, catalog);
  assert.deepEqual([lost.way, lost.text, lost.loss], ["diverged", "diverged at step 7", "1"]);
});

test("the scoreboard has what was learnt", () => {
  const now = { race: race(), lanes: STATE.lanes, step: 7, minima: [], catalog };
  const lanes = now.lanes.map((lane) => ({ ...lane, title: lane.optimizer }));
  const ids = columnsOn(digits).map(({ id }) => id);
  const [adam] = scoreboard({ ...now, lanes });
  const text = (id) => adam.texts[ids.indexOf(id)];
  assert.deepEqual(["status", "test", "training", "accuracy_digit_test", "gradient"].map(text), [
    "Trained",
    "1.75",
    "0.5",
    "85.5 %",
    "7",
  ]);
  const order = { column: "test", down: false };
  assert.equal(scoreboard({ ...now, lanes }, order)[0].key, KEYS[1]);
  const early = scoreboard({ ...now, lanes, step: 6 })[0].texts;
  assert.deepEqual([early[1], early[2]], ["In training", "1.5"]);
  // an order of another kind of surface leaves the lanes as they stand
  assert.equal(scoreboard({ ...now, lanes }, { column: "home", down: true })[0].key, KEYS[0]);
});

test("the summary has no places, and names no start", () => {
  assert.match(
    standings(race(), STATE, catalog, 7),
    /^The end, step 7\. Momentum training loss 0\.25, /,
  );
  assert.doesNotMatch(changeable(STATE, catalog), /start/);
  assert.match(changeable(opened("surface=saddle"), catalog), /the start,/);
});

test("what a change did is told in losses at the end", () => {
  const before = { state: STATE, race: race() };
  const better = { ...ADAM, test: [3.5, 1.5, 1.25] };
  const rate = patched(STATE, setParameter(STATE, KEYS[0], "learning_rate", 0.02));
  const now = (state, lost) => ({ state, race: trained(KEYS, [better, MOMENTUM], lost) });
  assert.equal(
    effect(before, now(rate), catalog),
    "Adam's learning rate is 0.02: it ends with training loss 0.5 and test loss 1.25 instead of 1.75.",
  );
  assert.equal(
    effect(before, now(rate, [3, null]), catalog),
    "Adam's learning rate is 0.02: it now diverges at step 3.",
  );
  const tanh = { ...STATE.surfaceParameters, activation: 1 };
  assert.equal(
    effect(before, now(patched(STATE, { surfaceParameters: tanh }), [3, null]), catalog),
    "The surface's activation is tanh: the lowest test loss at the end is 0.625, of Momentum; Adam diverged.",
  );
});

test("the curves of a network are its own, and of each it has values", () => {
  const all = curvesOf(STATE, catalog);
  const ids = all.map(({ id }) => id);
  assert.ok(!ids.some((id) => ["step", "effective.x", "m.x"].includes(id)));
  for (const { measures } of [digits.network])
    for (const name of measures.filter((one) => !/test|training/.test(one)))
      assert.ok(ids.includes(name), name);
  for (const curve of all.filter(({ parameter, of }) => !parameter && !of)) {
    const values = curve.values(race(), KEYS[1]);
    assert.equal(values?.length, 8, curve.id);
  }
  const { values, beside } = all.find(({ id }) => id === "accuracy");
  const [digit, camera] = [values, beside].map((of) => of(race(), KEYS[0])?.[7].toFixed(3));
  assert.deepEqual([digit, camera], ["0.855", "1.000"]);
  const [loss] = all;
  assert.deepEqual([loss.values(race(), KEYS[0])[7], loss.beside(race(), KEYS[0])[7]], [0.5, 1.75]);
});

test("a curve of another kind falls back to the first one", () => {
  assert.equal(curveOf("step", digits).id, "loss");
  assert.ok(!curveIds(catalog, digits).includes("m.x"));
  const accuracy = patched(STATE, { curve: "accuracy_digit", axis: "log" });
  const plane = patched(accuracy, chooseSurface(accuracy, catalog, "saddle"));
  assert.deepEqual([plane.curve, plane.axis], ["loss", null]);
  const rate = patched(STATE, { curve: "learning_rate" });
  assert.equal(patched(rate, chooseSurface(rate, catalog, "saddle")).curve, "learning_rate");
});

test("a link of a network comes back as it was", () => {
  const link =
    "surface=digits&surface.activation=1&surface.dropout=0.2&steps=300&seed=3&lane=adam,batch:full&curve=accuracy_digit&step=0";
  assert.equal(queryOf(opened(link)), link);
  assert.equal(opened("surface=digits&curve=m.x").curve, "loss");
});

test("steps are told as epochs where there are real examples", () => {
  const at = (link, step) => epochsAt(opened(link), catalog, step);
  assert.equal(at("surface=digits&lane=adam", 500), "epoch 22.3");
  assert.equal(at("surface=digits&lane=adam,batch:1437&lane=momentum,batch:full", 7), "epoch 7");
  assert.equal(
    at("surface=digits&lane=adam,batch:1&lane=momentum,batch:full", 7),
    "epochs 0.00487–7",
  );
  assert.equal(at("surface=digits&lanes=none", 7), "");
  assert.equal(at("surface=saddle&lane=adam", 7), "");
});

test("no step of a training is drawn as two numbers", () => {
  assert.equal(StepTaken.at(race(), KEYS[0], 3), null);
});
