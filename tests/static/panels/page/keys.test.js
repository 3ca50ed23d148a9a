import assert from "node:assert/strict";
import { test } from "node:test";
import { GROUPS } from "../../../../static/panels/page/keys.js";

const rows = GROUPS.flatMap((group) => group.rows);

test("every row says what its keys do", () => {
  assert.ok(rows.length > 5);
  for (const { says, keys } of rows) assert.ok(says && Object.keys(keys).length);
});

test("a key of the page does one thing", () => {
  const heard = rows.flatMap(({ keys }) => Object.keys(keys).filter((key) => keys[key]));
  assert.deepEqual(heard, [...new Set(heard)]);
});
