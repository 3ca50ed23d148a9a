import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answered,
  awaits,
  begun,
  isTried,
  met,
  onward,
  opened,
  pageOf,
  revealed,
  told,
} from "../../../../static/model/lesson/reading.js";

const LESSON = {
  scenes: [
    { question: null, challenge: null },
    { question: { kind: "choose" }, challenge: null },
    { question: null, challenge: { only: ["adam.learning_rate"] } },
  ],
};

/** A reading after some changes, each a function that gives a patch. */
function after(reading, ...changes) {
  const now = { ...reading };
  for (const change of changes) Object.assign(now, change({ ...now }));
  return now;
}

const at = (index) => begun(LESSON, index);
const answer = (choice) => (reading) => answered(reading, choice);

test("a scene that asks nothing is told at once", () => {
  assert.equal(awaits(at(0)), null);
});

test("an answer is followed by the picture, and the picture by the words", () => {
  const reading = at(1);
  assert.equal(awaits(reading), "answer");
  const shown = after(reading, answer(2));
  assert.equal(awaits(shown), "picture");
  assert.equal(awaits(after(shown, told)), null);
  assert.equal(pageOf(after(shown, told)).answer, 2);
});

test("words that wait for an answer do not come with the picture", () => {
  assert.deepEqual(told(at(1)), {});
});

test("an answer is given once", () => {
  assert.equal(pageOf(after(at(1), answer(2), answer(0))).answer, 2);
});

test("an answer stays when the reader goes and comes back", () => {
  const back = after(at(1), answer(0), told, onward, (now) => opened(now, 1));
  assert.deepEqual(pageOf(back), { phase: "told", goal: "none", answer: 0 });
});

test("one on shows what is kept back before it goes on", () => {
  const indices = [];
  let reading = at(0);
  for (let press = 0; press < 6; press += 1) {
    indices.push(`${reading.index} ${awaits(reading)}`);
    reading = after(reading, onward);
  }
  assert.deepEqual(indices, ["0 null", "1 answer", "1 picture", "1 null", "2 goal", "2 null"]);
  assert.equal(reading.index, 2);
});

test("what is revealed without an answer has none", () => {
  assert.equal(pageOf(after(at(1), revealed)).answer, null);
});

test("a goal is met or skipped, and its sliders stay where they can be moved", () => {
  assert.equal(pageOf(after(at(2), met)).goal, "met");
  assert.equal(pageOf(after(at(2), revealed)).goal, "skipped");
  assert.equal(pageOf(after(at(2), revealed, met)).goal, "skipped");
  assert.ok(isTried(after(at(2), met)));
  assert.ok(!isTried({ ...at(2), over: true }));
  assert.ok(!isTried(at(0)));
});

test("there is no scene before the first or after the last", () => {
  assert.deepEqual([opened(at(0), -1), opened(at(2), 3)], [{}, {}]);
});

test("another scene is shown as its author made it", () => {
  assert.equal(after({ ...at(0), over: true }, onward).over, false);
});
