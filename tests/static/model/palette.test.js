import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { freeSlot, look } from "../../../static/model/palette.js";
import { catalog } from "../catalog.js";

const SLOTS = Array.from({ length: catalog.limits.lanes }, (_, slot) => slot);

test("as many lanes as there may be all look different", () => {
  const looks = SLOTS.map((slot) => JSON.stringify(look(slot)));
  assert.equal(new Set(looks).size, catalog.limits.lanes);
});

test("neighbours differ in colour, and among the first colours in dash", () => {
  for (const slot of SLOTS.slice(1)) {
    assert.notEqual(look(slot).colour, look(slot - 1).colour);
    if (slot < 8) assert.notDeepEqual(look(slot).dash, look(slot - 1).dash);
  }
});

test("a colour that comes again comes with another dash", () => {
  for (const slot of SLOTS.slice(8)) {
    assert.equal(look(slot).colour, look(slot - 8).colour);
    assert.notDeepEqual(look(slot).dash, look(slot - 8).dash);
  }
});

test("any slot of a link has a look", () => {
  for (let slot = 0; slot < 100; slot += 1) {
    assert.match(look(slot).colour, /^--lane-\w+$/);
    assert.ok(look(slot).dash);
  }
});

test("a new lane takes the lowest slot that is free", () => {
  const lanes = (...slots) => slots.map((slot) => ({ slot }));
  assert.equal(freeSlot([]), 0);
  assert.equal(freeSlot(lanes(0, 1, 2)), 3);
  assert.equal(freeSlot(lanes(2, 0, 3)), 1);
  assert.equal(freeSlot(lanes(5)), 0);
});

const table = new URL("../../slots.json", import.meta.url);

test("a slot looks as the examples say that Python is tested against too", () => {
  for (const { slot, ...expected } of JSON.parse(readFileSync(table, "utf8")))
    assert.deepEqual(look(slot), expected);
});
