import assert from "node:assert/strict";
import { test } from "node:test";
import { cover, heightAt } from "../../../static/model/cover.js";

// a wall along y in the middle of a flat square, 11 x 11 heights over [0, 10] x [0, 10]
const SIDE = 11;
const relief = Float32Array.from({ length: SIDE * SIDE }, (_, n) => (n % SIDE === 5 ? 1 : 0));
const wall = { relief, rows: SIDE, columns: SIDE };
const box = {
  ranges: [
    [0, 10],
    [0, 10],
    [0, 1],
  ],
  aspect: [1, 1, 0.5],
};
const from = (...eye) => cover(wall, box, [...eye, 0, 0, 0, 0, 0, 1]);

test("heights lie between those of the grid, and nowhere beside it", () => {
  assert.equal(heightAt(wall, 5, 3), 1);
  assert.equal(heightAt(wall, 4.75, 3.5), 0.75);
  assert.equal(heightAt(wall, 10, 10), 0);
  assert.ok(Number.isNaN(heightAt(wall, 10.1, 0)));
});

test("a wall hides what lies behind it, and nothing before it", () => {
  const hidden = from(2, 0, 0.2);
  assert.ok(hidden(3, 5, 0));
  assert.ok(!hidden(8, 5, 0));
  assert.ok(!from(-2, 0, 0.2)(3, 5, 0));
});

test("from high above nothing is hidden", () => {
  const hidden = from(0.3, 0.3, 9);
  for (const x of [1, 3, 5, 7]) assert.ok(!hidden(x, 2, x === 5 ? 1 : 0));
});

test("what flies above the wall is seen, what is under the surface is not", () => {
  const hidden = from(2, 0, 0.2);
  assert.ok(!hidden(4, 5, 1.2));
  assert.ok(hidden(5, 5, 0.5));
});

test("heights that are not finite hide nothing", () => {
  const peak = relief.map((_, n) => (n === 5 * SIDE + 5 ? Infinity : 0));
  const hidden = cover({ ...wall, relief: peak }, box, [2, 0, 0.2, 0, 0, 0, 0, 0, 1]);
  for (const y of [4.5, 5, 5.5]) assert.ok(!hidden(3.3, y, 0));
});
