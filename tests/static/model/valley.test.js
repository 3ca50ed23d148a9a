import assert from "node:assert/strict";
import { test } from "node:test";
import { valleyInk } from "../../../static/model/valley.js";

const STEEP = 0.1; // bands from pixel to pixel
const row = (slope) =>
  Array.from({ length: Math.round(24 / slope) }, (_, x) => valleyInk(x * slope, slope));
// where the ink is more than on both sides
const lines = (slope) =>
  row(slope).filter((ink, x, all) => ink > 0.25 && ink > (all[x - 1] ?? 1) && ink >= all[x + 1]);

test("its floor is filled, and few lines stand around it, fainter outwards", () => {
  assert.equal(valleyInk(0, STEEP), valleyInk(0.5, STEEP));
  assert.ok(valleyInk(0, STEEP) > 0 && valleyInk(0, STEEP) < 1);
  const found = lines(STEEP);
  assert.equal(found.length, 6);
  assert.deepEqual(
    found,
    found.toSorted((a, b) => b - a),
  );
  assert.ok(found[0] > 3 * found.at(-1));
});

test("where lines would run together there are none", () => {
  assert.equal(Math.max(...row(4).slice(1)), 0);
});

test("most of the picture is left to the true surface", () => {
  const covered = row(STEEP).filter((ink) => ink > 0).length;
  assert.ok(covered / row(STEEP).length < 0.2);
});

test("flat ground and what is not known carry no line", () => {
  assert.equal(valleyInk(4, 0), 0);
  assert.equal(valleyInk(NaN, NaN), 0);
  assert.equal(valleyInk(0, 0), valleyInk(0, STEEP));
});
