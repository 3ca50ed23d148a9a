import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsOf } from "../../../../static/model/network/ensembles.js";

const result = (digit) => ({ test: 0.2, accuracy: { digit } });
const plain = { last: result(0.9), average: result(0.91), snapshots: [], ensemble: null };
const restarts = {
  ...plain,
  snapshots: [{ step: 50, result: result(0.8) }],
  ensemble: result(0.95),
};
const ENSEMBLES = { step: 60, lanes: [plain, restarts], together: result(0.97) };
const lanes = [
  { key: 7, title: "Adam" },
  { key: 3, title: "Momentum" },
];

test("each lane on show has its rows, and all together the last one", () => {
  const rows = rowsOf(ENSEMBLES, [3, 7], lanes);
  assert.deepEqual(
    rows.map(({ lane, what, result }) => `${lane}: ${what} ${result.accuracy.digit}`),
    [
      "Adam: Last weights 0.9",
      "Adam: Averaged weights 0.91",
      "Adam: Snapshot at step 50 0.8",
      "Adam: Snapshots' averaged predictions 0.95",
      "Momentum: Last weights 0.9",
      "Momentum: Averaged weights 0.91",
      "All lanes together: Averaged predictions 0.97",
    ],
  );
  assert.deepEqual(rows.map(({ key }) => key).slice(-2), [3, null]);
});

test("a lane that came after the answer has no rows yet", () => {
  const rows = rowsOf(ENSEMBLES, [3, 7], [...lanes, { key: 9, title: "Lion" }]);
  assert.ok(rows.every(({ lane }) => lane !== "Lion"));
});
