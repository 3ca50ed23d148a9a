import assert from "node:assert/strict";
import { test } from "node:test";
import { Race } from "../../../static/model/race.js";
import { raceOf, Training } from "../../../static/model/training.js";

const HEADER = {
  surface: "digits",
  steps: 7,
  minimum: null,
  start: null,
  chunk: 64,
  columns: ["step", "f", "test"],
  every: 3,
  device: "cpu",
  lanes: [
    { own_columns: [], parameters: { learning_rate: 0.1 } },
    { own_columns: ["learning_rate"], parameters: { learning_rate: 0.5 } },
  ],
};
const chunk = (...lanes) => {
  const [rows, width] = [lanes[0].length, lanes[0][0].length];
  return { shape: [lanes.length, rows, width], data: Float32Array.from(lanes.flat(2)) };
};
const FIRST = chunk(
  [
    [0, 3, 4, 0],
    [3, 0, 1, 0],
  ],
  [
    [0, 3, 4, NaN],
    [3, 6, 7, 0.5],
  ],
);
const SECOND = chunk(
  [
    [6, 3, 2, 0],
    [7, 2, 1, 0],
  ],
  [
    [6, NaN, NaN, 0.25],
    [7, NaN, NaN, 0.25],
  ],
);
const training = (...chunks) => {
  const one = raceOf(1, [11, 22], HEADER);
  for (const each of chunks) one.append(each);
  return one;
};

test("an answer that says how often it measures is a training; others are races", () => {
  assert.ok(training() instanceof Training);
  const { every, ...header } = HEADER;
  const other = raceOf(1, [11, 22], header);
  assert.ok(other instanceof Race && !(other instanceof Training));
  assert.deepEqual([other.measured, other.measuredAt(5)], [null, 5]);
});

test("columns have what was measured, and straight lines between", () => {
  const one = training(FIRST, SECOND);
  assert.deepEqual([...one.lane(11).f], [3, 2, 1, 0, 1, 2, 3, 2]);
  assert.deepEqual([...one.lane(11).measures.test].slice(0, 4), [4, 3, 2, 1]);
  assert.deepEqual(one.measured, [0, 3, 6, 7]);
  assert.deepEqual([one.rows, one.complete, one.minimum], [8, true, null]);
  assert.equal(one.lane(11).gap, undefined);
});

test("while it arrives, rows end with the last measured step", () => {
  const one = training(FIRST);
  assert.deepEqual([one.rows, one.complete, one.end(11)], [4, false, 3]);
  assert.deepEqual([...one.lane(11).f], [3, 2, 1, 0, NaN, NaN, NaN, NaN]);
});

test("a scheduled rate is known at every step, and has no value at the start", () => {
  const scheduled = [{}, { learning_rate: [0.5, 0.25, 0.5, 0.25, 0.125, null, 0.25] }];
  const one = raceOf(1, [11, 22], { ...HEADER, scheduled });
  for (const each of [FIRST, SECOND]) one.append(each);
  const rates = [NaN, 0.5, 0.25, 0.5, 0.25, 0.125, NaN, 0.25];
  assert.deepEqual([...one.parameter(22, "learning_rate")], rates);
});

test("what is told of a step is told of the last measured one", () => {
  const one = training(FIRST, SECOND);
  assert.deepEqual(
    [0, 2, 3, 5, 6, 7].map((step) => one.measuredAt(step)),
    [0, 0, 3, 3, 6, 7],
  );
});

test("a lane that diverged ends where it was last measured before", () => {
  const one = training(FIRST, SECOND);
  one.close({ diverged_at: [null, 5], costs: [{ kept: 2 }, { kept: 1 }] });
  assert.deepEqual([one.end(11), one.end(22)], [7, 3]);
  assert.deepEqual([...one.lane(22).f].slice(3), [6, NaN, NaN, NaN, NaN]);
  assert.deepEqual(one.costs, [{ kept: 2 }, { kept: 1 }]);
});

test("its walks are nowhere until they are placed in a plane", () => {
  const one = training(FIRST, SECOND);
  assert.ok(one.lane(11).x.every(Number.isNaN) && one.lane(11).y.every(Number.isNaN));
  one.place(11, [0, 3, 6, 8], [0, 0, -3, 0], [1, 1, 4, 1]);
  assert.deepEqual([...one.lane(11).x], [0, 1, 2, 3, 4, 5, 6, 8]);
  assert.deepEqual([...one.lane(11).y], [0, 0, 0, 0, -1, -2, -3, 0]);
  assert.deepEqual([...one.lane(11).slice], [1, 1, 1, 1, 2, 3, 4, 1]);
  assert.ok(one.lane(22).x.every(Number.isNaN));
});
