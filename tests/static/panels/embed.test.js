import assert from "node:assert/strict";
import { test } from "node:test";
import { leavesKey, messagesOf } from "../../../static/panels/embed/keys.js";
import { wanted } from "../../../static/panels/embed/size.js";

const player = { step: 5, length: 10 };
const page = { known: true, hasLesson: false, hasTransport: true, player };
const leaves = (key, more = {}, repeat = false) => leavesKey({ key, repeat }, { ...page, ...more });

test("a key that the page has no use for goes to the page around the frame", () => {
  for (const key of ["z", "ArrowDown", "Escape"]) assert.ok(leaves(key, { known: false }), key);
  for (const key of ["p", "P", "q", "b", "."]) assert.ok(leaves(key), key);
  for (const key of [" ", "ArrowRight", "Home", "?"]) assert.ok(!leaves(key), key);
  for (const key of ["Tab", "Shift"]) assert.ok(!leaves(key, { known: false }), key);
});

test("a clicker walks the slides, unless a lesson is open", () => {
  assert.ok(leaves("PageDown"));
  assert.ok(!leaves("PageDown", { hasLesson: true }));
});

test("at either end an arrow goes on, but not one that is held down", () => {
  const end = { player: { step: 10, length: 10 } };
  assert.ok(leaves("ArrowRight", end));
  assert.ok(!leaves("ArrowRight", end, true));
  assert.ok(!leaves("ArrowLeft", end));
  assert.ok(leaves("ArrowLeft", { player: { step: 0, length: 10 } }));
});

test("without the transport its keys go too", () => {
  for (const key of [" ", "ArrowRight", "Home"]) assert.ok(leaves(key, { hasTransport: false }));
});

test("reveal.js hears its method as text, others the key", () => {
  const sent = messagesOf({ key: "PageDown" });
  assert.deepEqual(sent, ['{"method":"next"}', { downhill: { key: "PageDown" } }]);
  assert.deepEqual(messagesOf({ key: "PageUp" })[0], '{"method":"prev"}');
  assert.deepEqual(messagesOf({ key: "z" }), [{ downhill: { key: "z" } }]);
});

test("a page that fills its frame wants a shape, any other its height", () => {
  const frame = { width: 800, height: 500 };
  assert.equal(wanted({ high: 500, frame }), 496);
  assert.equal(wanted({ high: 912.4, frame }), 913);
});
