import assert from "node:assert/strict";
import { test } from "node:test";
import { intent } from "../../../static/model/intent.js";

test("a finger that hardly moves taps", () => {
  assert.equal(intent(0, 0), "tap");
  assert.equal(intent(5, -5), "tap");
});

test("a swipe is across or scrolls by its longer way", () => {
  assert.equal(intent(-20, 12), "across");
  assert.equal(intent(9, 0), "across");
  assert.equal(intent(12, -20), "scroll");
  assert.equal(intent(0, 9), "scroll");
});

test("where it is as much one as the other, the page scrolls", () => {
  assert.equal(intent(10, 10), "scroll");
});
