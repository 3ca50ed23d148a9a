import assert from "node:assert/strict";
import { test } from "node:test";
import { noRace, Race } from "../../../static/model/race.js";

const HEADER = {
  surface: "beale",
  steps: 4,
  minimum: -1,
  columns: ["x", "f"],
  lanes: [
    { own_columns: [], parameters: { learning_rate: 0.5 } },
    { own_columns: ["learning_rate", "f"], parameters: { learning_rate: 0.5, momentum: 0.9 } },
  ],
};

/** A chunk of two lanes and four columns from `from` on: 1203 is lane 1, row 2, column 3. */
function chunk(from, rows) {
  const data = [];
  for (let lane = 0; lane < 2; lane += 1)
    for (let row = from; row < from + rows; row += 1)
      for (let column = 0; column < 4; column += 1) data.push(1000 * lane + 100 * row + column);
  return { shape: [2, rows, 4], data: Float32Array.from(data) };
}

const race = (...chunks) => {
  const one = new Race(3, [11, 22], HEADER);
  let rows = 0;
  for (const length of chunks) {
    one.append(chunk(rows, length));
    rows += length;
  }
  return one;
};

test("it knows its number, its keys, its length and the lowest that there is", () => {
  const { number, keys, steps, minimum, rows, complete } = race();
  assert.deepEqual([number, keys, steps, minimum, rows, complete], [3, [11, 22], 4, -1, 0, false]);
});

test("a race in which no lane has walked yet has none of them", () => {
  const { surface, steps, minimum, rows, lanes } = noRace("booth", 60);
  assert.deepEqual([surface, steps, minimum, rows, lanes], ["booth", 60, null, 0, []]);
  assert.equal(noRace("booth", 60).lane(11), undefined);
});

test("what has not arrived is no number", () => {
  const { x } = race(2).lane(11);
  assert.ok(x instanceof Float32Array);
  assert.deepEqual([...x], [0, 100, NaN, NaN, NaN]);
});

test("chunks of any length follow one another, column by column", () => {
  for (const chunks of [[5], [2, 3], [1, 1, 1, 1, 1], [4, 1]]) {
    const one = race(...chunks);
    assert.deepEqual([...one.lane(11).x], [0, 100, 200, 300, 400]);
    assert.deepEqual([...one.lane(11).f], [1, 101, 201, 301, 401]);
    assert.deepEqual([...one.lane(22).x], [1000, 1100, 1200, 1300, 1400]);
    assert.deepEqual([one.rows, one.complete], [5, true]);
  }
});

test("a lane's own columns stand apart, and what is wider than a lane is padding", () => {
  const one = race(5);
  assert.deepEqual(Object.keys(one.lane(11).own), []);
  assert.deepEqual([...one.lane(22).f], [1001, 1101, 1201, 1301, 1401]);
  assert.deepEqual([...one.lane(22).own.learning_rate], [1002, 1102, 1202, 1302, 1402]);
  assert.deepEqual([...one.lane(22).own.f], [1003, 1103, 1203, 1303, 1403]);
});

test("it is complete with the row after its last step", () => {
  assert.equal(race(4).complete, false);
  assert.equal(race(4, 1).complete, true);
});

test("a lane that came after the race is not in it", () => {
  const one = race(5);
  assert.equal(one.lane(33), undefined);
  assert.equal(one.diverged(33), null);
});

test("the end is the last row that arrived", () => {
  assert.equal(race().end(11), -1);
  assert.equal(race(3).end(11), 2);
  assert.equal(race(5).end(22), 4);
});

test("the end of a lane that diverged is the row before", () => {
  const one = race(5);
  assert.deepEqual([one.diverged(11), one.diverged(22)], [null, null]);
  one.close({ diverged_at: [null, 3] });
  assert.deepEqual([one.diverged(11), one.diverged(22)], [null, 3]);
  assert.deepEqual([one.end(11), one.end(22)], [4, 2]);
});

test("a lane that leaves another had its parameters until then", () => {
  const [one, two] = HEADER.lanes;
  const lanes = [
    two,
    { ...one, parameters: { learning_rate: 0.25 }, branch: { lane: 0, step: 2, fresh: false } },
    { ...two, own_columns: [], branch: { lane: 1, step: 9, fresh: true } },
  ];
  const race = new Race(1, [11, 22, 33], { ...HEADER, lanes });
  race.lane(11).own.learning_rate.set([NaN, 4, 3, 2, 1]);
  assert.deepEqual(race.origin(11), null);
  assert.deepEqual(race.origin(22), { lane: 11, step: 2 });
  assert.deepEqual([...race.parameter(22, "learning_rate")], [NaN, 4, 3, 0.25, 0.25]);
  assert.deepEqual([...race.parameter(33, "learning_rate")], [NaN, 4, 3, 0.25, 0.25]);
  assert.deepEqual([...race.parameter(33, "momentum")], new Array(5).fill(NaN));
});

test("a scheduled parameter is what the race says, any other is flat", () => {
  const one = race(5);
  assert.equal(one.parameter(22, "learning_rate"), one.lane(22).own.learning_rate);
  const flat = one.parameter(22, "momentum");
  assert.deepEqual([...flat], [NaN, ...Array(4).fill(Math.fround(0.9))]);
  assert.deepEqual([...one.parameter(11, "learning_rate")], [NaN, 0.5, 0.5, 0.5, 0.5]);
  assert.equal(one.parameter(11, "momentum"), undefined);
});

test("what happens is kept back while a question asks for it", () => {
  const one = race(5);
  const arrived = { id: "arrived", first: 3, last: 4, detail: "" };
  one.close({ diverged_at: [null, null], phenomena: [[arrived], []] });
  assert.deepEqual([one.happenings(11), one.happenings(22)], [[arrived], []]);
  one.isKept = true;
  assert.deepEqual(one.happenings(11), []);
});
