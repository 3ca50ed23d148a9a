import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock } from "../../../static/model/clock.js";

/** A clock whose frames come when `tick(now)` says so, and the seconds that it told. */
function driven() {
  const [asked, told] = [[], []];
  const frame = (tick) => asked.push(tick);
  const clock = new Clock(frame, (seconds) => told.push(seconds));
  const tick = (...times) => {
    for (const now of times) asked.shift()(now);
  };
  return { clock, asked, told, tick };
}

test("it tells the seconds between frames, however late they come", () => {
  const { clock, told, tick } = driven();
  assert.equal(clock.running, false);
  clock.start();
  assert.equal(clock.running, true);
  tick(1000, 1250, 1500, 6500);
  assert.deepEqual(told, [0, 0.25, 0.25, 5]);
});

test("while it stands it tells nothing, and asks for no more frames", () => {
  const { clock, asked, told, tick } = driven();
  clock.start();
  tick(0);
  clock.stop();
  assert.equal(clock.running, false);
  tick(500); // the frame that was asked for before
  assert.deepEqual([told, asked.length], [[0], 0]);
});

test("the time that it stood does not count", () => {
  const { clock, told, tick } = driven();
  clock.start();
  tick(0, 500);
  clock.stop();
  tick(1000);
  clock.start();
  tick(90_000, 90_500);
  assert.deepEqual(told, [0, 0.5, 0, 0.5]);
});

test("one frame is asked for at a time, however often it stops and starts", () => {
  const { clock, asked, told, tick } = driven();
  for (let i = 0; i < 3; i += 1) {
    clock.start();
    clock.stop();
  }
  clock.start();
  assert.equal(asked.length, 1);
  tick(0, 500);
  assert.deepEqual([told, asked.length], [[0, 0.5], 1]);
});

test("it may be stopped by what it tells", () => {
  const asked = [];
  const clock = new Clock(
    (tick) => asked.push(tick),
    () => clock.stop(),
  );
  clock.start();
  asked.shift()(0);
  assert.deepEqual([clock.running, asked.length], [false, 0]);
});
