import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, placedVerdict } from "../../../../static/model/lesson/verdict.js";

test("a point is near or far, and told so", () => {
  const question = { within: 0.5, feedback: { near: "yes", far: "no" } };
  assert.deepEqual(placedVerdict(question, [1, 1.3], [1, 1]).feedback, "yes");
  const far = placedVerdict(question, [4, 5], [1, 1]);
  assert.deepEqual(far, { distance: 5, near: false, feedback: "no" });
});

test("an entry is moved among the others, and not beyond the ends", () => {
  const list = ["a", "b", "c"];
  assert.deepEqual(moved(list, 0, 1), ["b", "a", "c"]);
  assert.deepEqual(moved(list, 2, 0), ["c", "a", "b"]);
  assert.equal(moved(list, 0, -1), list);
  assert.equal(moved(list, 2, 3), list);
});
