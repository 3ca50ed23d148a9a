import assert from "node:assert/strict";
import { test } from "node:test";
import { CLEAR, cut, isVeiled, spans, VEILED, veilOf } from "../../../static/model/veils.js";

test("a veil covers the pieces of a step that are hidden", () => {
  assert.deepEqual(veilOf([false, true, true, false]), [0.25, 0.75]);
  assert.deepEqual(veilOf([true, false]), [0, 0.5]);
  assert.deepEqual(veilOf([false, true, false, true]), [0.25, 0.5, 0.75, 1]);
  assert.equal(veilOf([true, true]), VEILED);
  assert.equal(veilOf([false]), CLEAR);
});

test("what is veiled and what is not are all of the step", () => {
  const veil = [0.25, 0.5, 0.75, 1];
  assert.deepEqual(spans(veil, true), [
    [0.25, 0.5],
    [0.75, 1],
  ]);
  assert.deepEqual(spans(veil, false), [
    [0, 0.25],
    [0.5, 0.75],
  ]);
  assert.deepEqual([spans(CLEAR, true), spans(VEILED, false)], [[], []]);
  assert.deepEqual(spans(CLEAR, false), [[0, 1]]);
});

test("a place of a step is veiled or not", () => {
  assert.deepEqual(
    [0.2, 0.3, 0.6, 1].map((part) => isVeiled([0.25, 0.5, 0.75, 1], part)),
    [false, true, false, true],
  );
});

test("the first part of a step has the veil that it had in it", () => {
  assert.deepEqual(cut([0.25, 0.75], 0.5), [0.5, 1]);
  assert.deepEqual(spans(cut([0.75, 1], 0.5), true), []);
});
