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

test("all lanes together have the first row, and each on show its own", () => {
  const rows = rowsOf(ENSEMBLES, [3, 7], lanes);
  assert.deepEqual(
    rows.map(({ lane, what, result }) => `${lane}: ${what} ${result.accuracy.digit}`),
    [
      "All lanes together: Averaged predictions 0.97",
      "Adam: Last weights 0.9",
      "Adam: Averaged weights 0.91",
      "Adam: Snapshots' averaged predictions 0.95",
      "Adam: Snapshot at step 50 0.8",
      "Momentum: Last weights 0.9",
      "Momentum: Averaged weights 0.91",
    ],
  );
  assert.deepEqual(rows.map(({ key }) => key).slice(0, 2), [null, 7]);
});

test("one lane is not together with others", () => {
  const alone = { ...ENSEMBLES, lanes: [plain] };
  const rows = rowsOf(alone, [7], lanes.slice(0, 1));
  assert.deepEqual(
    rows.map(({ what }) => what),
    ["Last weights", "Averaged weights"],
  );
});

test("a lane that came after the answer has no rows yet", () => {
  const rows = rowsOf(ENSEMBLES, [3, 7], [...lanes, { key: 9, title: "Lion" }]);
  assert.ok(rows.every(({ lane }) => lane !== "Lion"));
});
