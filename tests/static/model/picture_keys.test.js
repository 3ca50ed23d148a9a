import assert from "node:assert/strict";
import { test } from "node:test";
import { KEYS_IN_WORDS, PICTURE_KEYS, wishOf } from "../../../static/model/picture_keys.js";

test("a key asks for one thing", () => {
  assert.deepEqual(wishOf("ArrowLeft"), { move: [-1, 0] });
  assert.deepEqual(wishOf("ArrowUp"), { move: [0, 1] });
  assert.deepEqual(wishOf("0"), { whole: true });
  assert.equal(wishOf("x"), undefined);
});

test("plus undoes minus, and needs no shift key", () => {
  assert.equal(wishOf("+").zoom * wishOf("-").zoom, 1);
  assert.equal(wishOf("="), wishOf("+"));
});

test("each row says what its keys do, and the name of the picture tells them", () => {
  for (const { says, keys } of PICTURE_KEYS) assert.ok(says && Object.keys(keys).length);
  for (const word of ["arrow", "plus", "minus", "0"]) assert.ok(KEYS_IN_WORDS.includes(word));
});
