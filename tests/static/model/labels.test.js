import assert from "node:assert/strict";
import { test } from "node:test";
import { fitted, spread } from "../../../static/model/labels.js";

const label = (x, letters = 10) => ({ x, text: "a".repeat(letters) });

test("labels with room beside one another share a row", () => {
  const rows = spread([label(0), label(300)], 600, 3).map(({ row }) => row);
  assert.deepEqual(rows, [0, 0]);
});

test("labels over one another take rows of their own, and those without room are left out", () => {
  const spots = spread([label(10), label(12), label(14)], 600, 2);
  assert.deepEqual(
    spots.map(({ row, shown }) => [row, shown]),
    [
      [0, true],
      [1, true],
      [0, false],
    ],
  );
});

test("a label that would go over the edge stands left of its point", () => {
  const flipped = spread([label(500), label(580)], 600, 3).map((spot) => spot.flipped);
  assert.deepEqual(flipped, [false, true]);
});

test("the name of an axis is shorter where it has no room, and says the same", () => {
  const name = "second principal component (18 %)";
  assert.equal(fitted(name, 300, 1), name);
  assert.equal(fitted(name, 200, 1), "second (18 %)");
  assert.equal(fitted(name, 300, 2), "second (18 %)");
  assert.equal(fitted("to the end of Adam, at right angles", 9, 1), "to Adam ⊥");
  assert.equal(fitted("sharpest direction (curvature 4.23)", 9, 1), "sharpest (curvature 4.23)");
  assert.equal(fitted("hours studied", 9, 1), "hours studied");
});
