import assert from "node:assert/strict";
import { test } from "node:test";
import { Player } from "../../../static/model/player.js";

/** A player whose frames come when `tick(now)` says so, `now` in milliseconds. */
function driven(length) {
  const asked = [];
  const player = new Player({ frame: (f) => asked.push(f), length });
  const tick = (...times) => {
    for (const now of times) asked.shift()(now);
  };
  return { player, asked, tick };
}

test("it begins at step 0, at rest", () => {
  const { player, asked } = driven(10);
  assert.deepEqual([player.step, player.length, player.speed, player.playing], [0, 10, 30, false]);
  assert.equal(asked.length, 0);
});

test("it plays so many steps a second", () => {
  const { player, tick } = driven(100);
  player.play();
  tick(5000, 5500);
  assert.equal(player.step, 15);
  player.setSpeed(10);
  tick(6500);
  assert.equal(player.step, 25);
});

test("a late frame skips steps instead of slowing down", () => {
  const { player, tick } = driven(1000);
  player.play();
  tick(0, 16, 32, 3032);
  assert.equal(player.position.toFixed(6), (30 * 3.032).toFixed(6));
});

test("a position between two steps shows the earlier one", () => {
  const { player, tick } = driven(100);
  player.play();
  tick(0, 99);
  assert.ok(Math.abs(player.position - 2.97) < 1e-9);
  assert.equal(player.step, 2);
});

test("it stops at the end, asks for no more frames, and starts over", () => {
  const { player, asked, tick } = driven(10);
  player.play();
  tick(0, 2000);
  assert.deepEqual([player.position, player.playing, asked.length], [10, false, 0]);
  player.play();
  assert.deepEqual([player.position, player.playing, asked.length], [0, true, 1]);
});

test("one frame is asked for at a time, however often play is pressed", () => {
  const { player, asked } = driven(10);
  player.play();
  player.play();
  assert.equal(asked.length, 1);
});

test("without steps there is nothing to play", () => {
  const { player, asked } = driven(0);
  player.play();
  assert.deepEqual([player.playing, asked.length], [false, 0]);
});

test("a pause rests on a whole step, and its time does not count", () => {
  const { player, asked, tick } = driven(100);
  player.play();
  tick(0, 150);
  player.pause();
  assert.deepEqual([player.position, player.playing], [4, false]);
  tick(200); // the frame that was asked for before
  assert.deepEqual([player.position, asked.length], [4, 0]);
  player.play();
  tick(90_000, 90_100);
  assert.equal(player.position, 7);
});

test("seeking goes on playing from there, within the race", () => {
  const { player, tick } = driven(100);
  player.play();
  tick(0, 100);
  player.seek(50);
  assert.equal(player.playing, true);
  tick(200);
  assert.equal(player.step, 53);
  for (const outside of [-1, 101]) player.seek(outside);
  assert.equal(player.step, 53);
  player.seek(0);
  assert.equal(player.step, 0);
  player.seek(100);
  assert.equal(player.step, 100);
});

test("a single step is to look: playing stops", () => {
  const { player, tick } = driven(100);
  player.play();
  tick(0, 150);
  player.move(1);
  assert.deepEqual([player.position, player.playing], [5, false]);
  player.move(-1);
  assert.equal(player.position, 4);
  player.move(-10);
  assert.equal(player.position, 0); // there is no step before the first
  player.seek(95);
  player.move(10);
  assert.equal(player.position, 100);
  player.move(1);
  assert.equal(player.position, 100);
});

test("a shorter race pulls the playhead back, a longer one leaves it", () => {
  const { player } = driven(100);
  player.seek(80);
  player.setLength(200);
  assert.deepEqual([player.length, player.step], [200, 80]);
  player.setLength(60);
  assert.deepEqual([player.length, player.step], [60, 60]);
});

test("a race that is cut short while it plays goes on once it is long again", () => {
  const { player, asked, tick } = driven(300);
  player.play();
  player.seek(200);
  for (const length of [100, 50]) player.setLength(length);
  tick(0);
  assert.deepEqual([player.position, player.playing, asked.length], [50, false, 0]);
  player.setLength(300);
  tick(1000, 2000);
  assert.deepEqual([player.position, player.playing], [80, true]);
});

test("a race that a hand stopped, or that had ended, is not started by its length", () => {
  for (const stop of [(player) => player.pause(), (player) => player.move(-1)]) {
    const { player } = driven(300);
    player.play();
    player.seek(200);
    player.setLength(100);
    stop(player);
    player.setLength(300);
    assert.equal(player.playing, false);
  }
  const { player, tick } = driven(10);
  player.play();
  tick(0, 2000);
  for (const length of [5, 20]) player.setLength(length);
  assert.deepEqual([player.position, player.playing], [5, false]);
});

test("every change is told", () => {
  const { player, tick } = driven(100);
  let told = null;
  player.subscribe((one) => (told = [one.step, one.playing, one.speed, one.length]));
  const changes = [
    [() => player.play(), [0, true, 30, 100]],
    [() => tick(0, 1000), [30, true, 30, 100]],
    [() => player.pause(), [30, false, 30, 100]],
    [() => player.seek(7), [7, false, 30, 100]],
    [() => player.move(1), [8, false, 30, 100]],
    [() => player.setSpeed(60), [8, false, 60, 100]],
    [() => player.setLength(5), [5, false, 60, 5]],
    [() => player.pause(), null], // nothing changes
    [() => player.seek(6), null],
  ];
  for (const [change, expected] of changes) {
    told = null;
    change();
    assert.deepEqual(told, expected, String(change));
  }
});

test("it is held before what may not be shown yet, and says so", () => {
  const { player, tick } = driven(100);
  let held = 0;
  Object.assign(player.stops, { limit: 20, held: () => held++ });
  player.play();
  tick(0, 5000);
  assert.deepEqual([player.position, player.playing, held], [20, false, 0]);
  player.play();
  assert.deepEqual([player.playing, held], [false, 1]);
  player.move(10);
  player.seek(100);
  assert.deepEqual([player.step, held], [20, 3]);
  assert.ok(player.stops.hold);
  player.stops.limit = Infinity;
  assert.ok(!player.stops.hold);
  player.seek(100);
  assert.equal(player.step, 100);
});

test("it stops once at a mark, and goes on from there to the end", () => {
  const { player, tick } = driven(100);
  player.stops.mark = 40;
  player.play();
  tick(0, 5000);
  assert.deepEqual([player.position, player.playing], [40, false]);
  player.play();
  tick(6000, 16000);
  assert.equal(player.position, 100);
});
