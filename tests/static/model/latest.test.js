import assert from "node:assert/strict";
import { test } from "node:test";
import { latest } from "../../../static/model/latest.js";

/** A job whose ends are in the hands of a test: `started` says what began, `finish()` ends it. */
function work() {
  const started = [];
  const ends = [];
  const ask = latest((...request) => {
    started.push(request.join());
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  });
  const settle = () => new Promise(setImmediate);
  const finish = async (error) => {
    const { resolve, reject } = ends.shift();
    if (error) reject(error);
    else resolve();
    await settle();
  };
  return { ask, started, finish, flying: () => ends.length };
}

test("the first is done at once, with all that it was asked with", () => {
  const { ask, started } = work();
  ask(1, "a");
  assert.deepEqual(started, ["1,a"]);
});

test("at most one is in flight, and of what waits only the newest is done", async () => {
  const { ask, started, finish, flying } = work();
  for (const request of ["a", "b", "c", "d"]) ask(request);
  assert.deepEqual([started, flying()], [["a"], 1]);
  await finish();
  assert.deepEqual([started, flying()], [["a", "d"], 1]);
  ask("e");
  ask("f");
  await finish();
  assert.deepEqual([started, flying()], [["a", "d", "f"], 1]);
  await finish();
  assert.deepEqual([started, flying()], [["a", "d", "f"], 0]);
});

test("after a rest it begins again", async () => {
  const { ask, started, finish } = work();
  ask("a");
  await finish();
  ask("b");
  assert.deepEqual(started, ["a", "b"]);
});

test("nothing is done twice", async () => {
  const { ask, started, finish } = work();
  ask("a");
  ask("b");
  await finish();
  await finish();
  assert.deepEqual(started, ["a", "b"]);
});

test("what fails tells its caller, and the last one asked for is done all the same", async () => {
  const { ask, started, finish } = work();
  const failed = assert.rejects(ask("a"), /no luck/);
  ask("b");
  await finish(new Error("no luck"));
  await failed;
  assert.deepEqual(started, ["a", "b"]);
  await finish();
  ask("c");
  assert.deepEqual(started, ["a", "b", "c"]);
});
