import assert from "node:assert/strict";
import { test } from "node:test";
import { Profile } from "../../../static/model/profile.js";

// heights 4, 1, 0, 1, 4 over x from -2 to 2; a second row, as a picture has, says nothing of them
const heights = Float32Array.from([4, 1, 0, 1, 4, 9, 9, 9, 9, 9]);
const profile = new Profile({ x: [-2, 2], columns: 5, heights });

test("a height between two points lies on the line through them", () => {
  assert.equal(profile.heightAt(1), 1);
  assert.equal(profile.heightAt(1.5), 2.5);
  assert.equal(profile.heightAt(-2), 4);
});

test("what is shown has air above and below", () => {
  assert.deepEqual(profile.span([-1, 1]), [-0.08, 1.08]);
  assert.deepEqual(profile.span([-2, 2]), [-0.32, 4.32]);
});

test("a flat curve has air too", () => {
  const flat = new Profile({ x: [0, 1], columns: 2, heights: Float32Array.from([3, 3]) });
  assert.deepEqual(flat.span([0, 1]), [2.92, 3.08]);
});
