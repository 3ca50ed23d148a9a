import assert from "node:assert/strict";
import { test } from "node:test";
import { createLit, light } from "../../../static/model/lit.js";

test("one symbol is lit at a time, and who listens hears of changes only", () => {
  const lit = createLit();
  const heard = [];
  lit.subscribe(({ name }) => heard.push(name));
  assert.equal(lit.get().name, null);
  for (const name of ["m", "m", "gradient", null, null]) light(lit, name);
  assert.deepEqual(heard, ["m", "gradient", null]);
});
