import assert from "node:assert/strict";
import { test } from "node:test";
import { strangersIn } from "../../../../static/model/link/read.js";
import { catalog } from "../../catalog.js";

test("items that no picture has are told", () => {
  const link = "surface=beale&lane=adam&surface.b=2&steps=10&step=3&speed=60&view=3d&names=no";
  assert.deepEqual(strangersIn(link, catalog), []);
  assert.deepEqual(strangersIn(`${link}&viw=3d&zzz=1`, catalog), [
    "viw: Unknown. Did you mean view?",
    "zzz: Unknown.",
  ]);
});
