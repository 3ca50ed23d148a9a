import assert from "node:assert/strict";
import { test } from "node:test";
import { arrival, chief, inFull, inWords, isHome } from "../../../static/model/phenomena.js";
import { catalog } from "../catalog.js";

const one = (id, first, last, detail = "") => ({ id, first, last, detail });
const ZIG_ZAG = one("zig_zag", 3, 17, "13 turns in a row");
const OVERSHOOT = one("overshoot", 9, 12, "past the minimum (1, 1)");
const ARRIVED = one("arrived", 11, 60, "at the minimum (1, 1)");
const CAUGHT = one("caught", 5, 60, "at the minimum (4, 4)");

test("of several at a step the chief one is said, else what began last", () => {
  const all = [ZIG_ZAG, OVERSHOOT, ARRIVED];
  const said = [2, 3, 8, 9, 11, 60].map((step) => chief(all, step)?.id);
  assert.deepEqual(said, [undefined, "zig_zag", "zig_zag", "overshoot", "arrived", "arrived"]);
  assert.deepEqual(all, [ZIG_ZAG, OVERSHOOT, ARRIVED]);
});

test("a lane that diverged stays so", () => {
  assert.equal(chief([one("diverged", 7, 7)], 60).id, "diverged");
  assert.equal(chief([one("diverged", 7, 7)], 6), undefined);
});

test("an arrival is one at a minimum, and home is where none is lower", () => {
  assert.equal(arrival([ZIG_ZAG, ARRIVED]), ARRIVED);
  assert.equal(arrival([one("arrived", 3, 60, "at the saddle (0, 0)")]), undefined);
  assert.deepEqual(
    [isHome([ARRIVED]), isHome([CAUGHT, ARRIVED]), isHome([])],
    [true, false, false],
  );
});

test("words follow a lane's name", () => {
  assert.equal(inWords(ZIG_ZAG, catalog), "zig-zags (steps 3–17)");
  assert.equal(inWords(ARRIVED, catalog), "arrived at the minimum (1, 1), step\u00a011");
  assert.equal(inWords(one("diverged", 7, 7), catalog), "diverged at step 7");
  assert.equal(inFull(ZIG_ZAG, catalog), "zig-zags, steps 3–17: 13 turns in a row");
  assert.equal(inFull(ARRIVED, catalog), "arrived, step 11: at the minimum (1, 1)");
  const saddle = one("arrived", 4, 60, "at the saddle (-1, 0)");
  assert.equal(inWords(saddle, catalog), "arrived at the saddle (−1, 0), step\u00a04");
  assert.equal(inFull(one("diverged", 7, 7), catalog), "diverged, step 7");
});

test("every phenomenon has words", () => {
  assert.ok(catalog.phenomena.length > 9);
  for (const { id } of catalog.phenomena) assert.match(inWords(one(id, 1, 2), catalog), /^[a-z]/);
});
