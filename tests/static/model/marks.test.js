import assert from "node:assert/strict";
import { test } from "node:test";
import { marked, marksInWords } from "../../../static/model/marks.js";

const WHOLE = { x: [-100, 100], y: [-100, 100] };
const minimum = (x, y = 0) => ({ x, y, f: x, kind: "minimum" });
const minima = (count) => Array.from({ length: count }, (_, i) => minimum(i));

test("all points are marked, also those that are out of sight, where they are not too many", () => {
  assert.deepEqual(marked([], WHOLE), []);
  assert.equal(marked(minima(20), { x: [0, 2.5], y: [-1, 1] }).length, 20);
});

test("of too many those are marked that are seen", () => {
  const points = [...minima(21), minimum(2, 50)];
  const seen = marked(points, { x: [0.5, 3], y: [-1, 1] });
  assert.deepEqual(
    seen.map(({ x }) => x),
    [1, 2, 3],
  );
});

test("where too many are seen, the lowest minimum alone is marked", () => {
  assert.deepEqual(marked(minima(21), WHOLE), [minimum(0)]);
});

test("marks are told in words, kind by kind", () => {
  const points = [minimum(3, 2), minimum(-2.805, 3.131), { x: 0, y: -1, f: 5, kind: "saddle" }];
  const two = [points[2], { ...points[2], kind: "maximum" }, { ...points[2], kind: "maximum" }];
  assert.equal(marksInWords(points), "minima at (3, 2), (−2.8, 3.1); saddle at (0, −1)");
  assert.equal(
    marksInWords([...two, points[2]]),
    "saddles at (0, −1), (0, −1); maxima at (0, −1), (0, −1)",
  );
  assert.equal(marksInWords([]), "");
});
