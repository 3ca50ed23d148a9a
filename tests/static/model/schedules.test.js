import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults } from "../../../static/model/catalog.js";
import { movable, NONE, withNumber, withSchedule } from "../../../static/model/schedules.js";
import { catalog } from "../catalog.js";

const numbers = (id) => defaults(catalog.schedule(id));
const names = (id) => movable(catalog.optimizer(id)).map(({ name }) => name);

test("only what an optimizer has can be scheduled", () => {
  assert.deepEqual(names("adam"), ["learning_rate"]);
  assert.deepEqual(names("momentum"), ["learning_rate", "momentum"]);
});

test("a chosen schedule starts from its defaults and leaves the others", () => {
  const one = withSchedule({}, "learning_rate", "cosine", catalog);
  assert.deepEqual(one, { learning_rate: { schedule: "cosine", parameters: numbers("cosine") } });
  const two = withSchedule(one, "momentum", "linear_warmup", catalog);
  assert.equal(two.learning_rate, one.learning_rate);
  assert.equal(two.momentum.schedule, "linear_warmup");
});

test("another schedule on the same parameter takes nothing over", () => {
  const tuned = { learning_rate: { schedule: "cosine", parameters: { end: 0.5, length: 7 } } };
  assert.deepEqual(withSchedule(tuned, "learning_rate", "polynomial", catalog), {
    learning_rate: { schedule: "polynomial", parameters: numbers("polynomial") },
  });
});

test("constant takes a schedule away", () => {
  const both = {
    learning_rate: { schedule: "cosine", parameters: {} },
    momentum: { schedule: "step_decay", parameters: {} },
  };
  assert.deepEqual(withSchedule(both, "learning_rate", NONE, catalog), { momentum: both.momentum });
  assert.deepEqual(withSchedule({}, "learning_rate", NONE, catalog), {});
  assert.ok(catalog.schedule(NONE));
});

test("one number is set, in a copy", () => {
  const before = withSchedule({}, "learning_rate", "cosine", catalog);
  const kept = structuredClone(before);
  const after = withNumber(before, "learning_rate", "length", 30);
  assert.deepEqual(after.learning_rate, {
    schedule: "cosine",
    parameters: { ...numbers("cosine"), length: 30 },
  });
  assert.deepEqual(before, kept);
});

test("a length is the race's until it is set, and again when that is taken back", () => {
  const before = withSchedule({}, "learning_rate", "cosine", catalog);
  assert.ok(!("length" in before.learning_rate.parameters));
  const set = withNumber(before, "learning_rate", "length", 30);
  assert.deepEqual(withNumber(set, "learning_rate", "length", null), before);
});
