import assert from "node:assert/strict";
import { test } from "node:test";
import { pinched } from "../../../static/model/pinch.js";

const BOX = { left: 50, top: 10, right: 250, bottom: 110 };
const RANGE = { x: [0, 20], y: [-5, 5] }; // ten pixels for one
const from = [
  [100, 60],
  [200, 60],
];

test("two fingers that go the same way pan", () => {
  const to = from.map(([x, y]) => [x + 30, y - 25]);
  assert.deepEqual(pinched(RANGE, BOX, from, to), { x: [-3, 17], y: [-7.5, 2.5] });
});

test("two fingers that part zoom in, and the points under them stay there", () => {
  const to = [
    [50, 60],
    [250, 60],
  ];
  // 100 and 200 showed 5 and 15
  assert.deepEqual(pinched(RANGE, BOX, from, to), { x: [5, 15], y: [-2.5, 2.5] });
});

test("fingers that meet do not zoom out without end", () => {
  const to = [
    [150, 60],
    [150, 60],
  ];
  const { x } = pinched(RANGE, BOX, from, to);
  assert.equal(x[1] - x[0], 100);
});
