import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, createStore } from "../../../static/model/store.js";

test("a patch changes what it names and nothing else", () => {
  const store = createStore({ a: 1, b: [2] });
  const { b } = store.get();
  store.set({ a: 3 });
  assert.deepEqual(store.get(), { a: 3, b: [2] });
  assert.equal(store.get().b, b);
});

test("listeners get the new and the old state, in the order in which they came", () => {
  const store = createStore({ a: 1 });
  const heard = [];
  store.subscribe((state, old) => heard.push(["first", state, old]));
  store.subscribe((state, old) => heard.push(["second", state, old]));
  const before = store.get();
  store.set({ a: 2 });
  assert.deepEqual(
    heard.map(([name]) => name),
    ["first", "second"],
  );
  for (const [, state, old] of heard) {
    assert.equal(state, store.get());
    assert.equal(old, before);
  }
  assert.equal(before.a, 1); // what a listener kept stays as it was
});

test("who has left hears nothing, also where he left while others were told", () => {
  const store = createStore({ a: 1 });
  const heard = [];
  const leave = store.subscribe(() => {
    heard.push("once");
    leave();
  });
  store.subscribe(() => heard.push("always"));
  store.set({ a: 2 });
  store.set({ a: 3 });
  assert.deepEqual(heard, ["once", "always", "always"]);
});

test("who comes while others are told hears of the next change", () => {
  const store = createStore({ a: 1 });
  const heard = [];
  const leave = store.subscribe(() => {
    leave();
    store.subscribe((state) => heard.push(state.a));
  });
  store.set({ a: 2 });
  store.set({ a: 3 });
  assert.deepEqual(heard, [3]);
});

test("a listener may set something too", () => {
  const store = createStore({ a: 1, double: 2 });
  store.subscribe((state, old) => {
    if (changed(state, old, "a")) store.set({ double: 2 * state.a });
  });
  store.set({ a: 5 });
  assert.deepEqual(store.get(), { a: 5, double: 10 });
});

test("settings are compared by identity", () => {
  const list = [1];
  assert.equal(changed({ list, n: 1 }, { list, n: 1 }, "list", "n"), false);
  assert.equal(changed({ list: [1] }, { list }, "list"), true);
  assert.equal(changed({ list, n: 2 }, { list, n: 1 }, "list"), false);
  assert.equal(changed({ list, n: 2 }, { list, n: 1 }, "list", "n"), true);
});
