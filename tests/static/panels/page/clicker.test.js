import assert from "node:assert/strict";
import { test } from "node:test";
import { Player } from "../../../../static/model/player.js";
import { Clicker } from "../../../../static/panels/page/clicker.js";

const dataset = {};
globalThis.document = /** @type {any} */ ({ documentElement: { dataset } });

const make = () => {
  const player = new Player({ frame: () => {}, length: 100 });
  return { player, clicker: new Clicker(player) };
};

test("a clicker goes by ten steps", () => {
  const { player, clicker } = make();
  clicker.next();
  clicker.next();
  clicker.previous();
  assert.equal(player.step, 10);
});

test("in presenter mode it plays and pauses, and goes back to the start", () => {
  dataset.presenting = "stage";
  const { player, clicker } = make();
  player.seek(40);
  clicker.next();
  assert.ok(player.playing);
  clicker.next();
  assert.deepEqual([player.playing, player.step], [false, 40]);
  clicker.previous();
  assert.equal(player.step, 0);
  delete dataset.presenting;
});

test("an open lesson has the clicker to itself", () => {
  const { player, clicker } = make();
  const told = [];
  const tell = (word) => () => told.push(word);
  clicker.lesson = { next: tell("next"), previous: tell("previous"), reveal: tell("reveal") };
  clicker.next();
  clicker.previous();
  assert.deepEqual([told, player.step], [["next", "previous"], 0]);
});
