import assert from "node:assert/strict";
import { test } from "node:test";
import { panned, zoomed } from "../../../static/model/panning.js";

const RANGE = { x: [-1, 3], y: [0, 2] };

test("a key goes a tenth of what is shown", () => {
  assert.deepEqual(panned(RANGE, 1, 0), { x: [-0.6, 3.4], y: [0, 2] });
  assert.deepEqual(panned(RANGE, 0, -1), { x: [-1, 3], y: [-0.2, 1.8] });
});

test("zooming keeps the middle, and back is where it began", () => {
  assert.deepEqual(zoomed(RANGE, 2), { x: [0, 2], y: [0.5, 1.5] });
  assert.deepEqual(zoomed(zoomed(RANGE, 2), 0.5), RANGE);
});
