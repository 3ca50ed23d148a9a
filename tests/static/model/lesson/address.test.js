import assert from "node:assert/strict";
import { test } from "node:test";
import { readScene, writeScene } from "../../../../static/model/lesson/address.js";

const LESSON = { scenes: [{}, {}, {}] };

test("a scene is counted from 1, and the first one needs no address", () => {
  assert.deepEqual(readScene("", LESSON), { index: 0, own: "", problem: "" });
  assert.deepEqual(readScene("scene=3", LESSON), { index: 2, own: "", problem: "" });
  assert.equal(writeScene(2, ""), "scene=3");
});

test("after the scene may come a picture of the reader's own", () => {
  const own = "surface=saddle&lane=adam&step=4";
  const query = writeScene(1, own);
  assert.equal(query, `scene=2&${own}`);
  assert.deepEqual(readScene(query, LESSON), { index: 1, own, problem: "" });
});

test("a scene that there is not is told", () => {
  for (const text of ["0", "4", "x", "1.5", ""]) {
    const { index, problem } = readScene(`scene=${text}`, LESSON);
    assert.deepEqual([index, problem], [0, `scene=${text}: Must be from 1 to 3.`]);
  }
});
