import assert from "node:assert/strict";
import { test } from "node:test";
import { VIEWS, viewOf } from "../../../static/model/views.js";
import { catalog } from "../catalog.js";
import { opened } from "../state.js";

test("a surface is shown as it was chosen", () => {
  for (const { id } of VIEWS) assert.equal(viewOf(opened(`view=${id}`), catalog), id);
});

test("a curve is shown as its profile, whatever was chosen", () => {
  for (const { id } of VIEWS)
    assert.equal(viewOf(opened(`surface=parabola&view=${id}`), catalog), "profile");
});
