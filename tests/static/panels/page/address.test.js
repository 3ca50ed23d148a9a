import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { keepAddress } from "../../../../static/panels/page/address.js";

const QUIET = 350;

/** A browser's address and history, as far as they are needed here. */
class Browser {
  listeners = {};
  entries = ["?surface=saddle"];
  at = 0;

  constructor() {
    const show = (query) => {
      location.search = query;
      this.entries[this.at] = query;
    };
    Object.assign(globalThis, {
      addEventListener: (name, listener) => {
        this.listeners[name] = listener;
      },
      location: { search: this.entries[0] },
      history: {
        pushState: (_state, _title, query) => {
          this.entries.splice(++this.at, Infinity);
          show(query);
        },
        replaceState: (_state, _title, query) => show(query),
      },
    });
  }

  back() {
    location.search = this.entries[--this.at];
    this.listeners.popstate();
  }
}

let browser, page, address, taken;

/** The page says `query` from now on, and something says so. */
function say(query) {
  page = query;
  address.touch();
}

const wait = (milliseconds = QUIET) => mock.timers.tick(milliseconds);

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  browser = new Browser();
  page = "surface=saddle";
  taken = [];
  const read = (query) => {
    taken.push(query);
    page = query;
  };
  address = keepAddress({ write: () => page, read });
});

test("a change is a step in the history, once it has settled", () => {
  say("surface=beale");
  wait(QUIET - 1);
  assert.deepEqual(browser.entries, ["?surface=saddle"]);
  wait(1);
  assert.deepEqual(browser.entries, ["?surface=saddle", "?surface=beale"]);
});

test("changes under the hand are one step: the last one", () => {
  for (const rate of [1, 2, 3]) {
    say(`rate=${rate}`);
    wait(100);
  }
  wait();
  assert.deepEqual(browser.entries, ["?surface=saddle", "?rate=3"]);
});

test("a move of the playhead or of the view rewrites the step", () => {
  for (const more of ["step=1", "speed=8", "box=0,1,0,1", "camera=1,1,1", "step=2&speed=1"]) {
    say(`surface=saddle&${more}`);
    wait();
    assert.deepEqual(browser.entries, [`?surface=saddle&${more}`]);
  }
  say("surface=beale&step=2");
  wait();
  assert.deepEqual(browser.entries, ["?surface=saddle&step=2&speed=1", "?surface=beale&step=2"]);
});

test("what only sounds like the playhead is a change", () => {
  say("surface=saddle&steps=60");
  wait();
  assert.equal(browser.entries.length, 2);
});

test("nothing is written where nothing changed", () => {
  say("surface=saddle");
  wait();
  say("surface=beale");
  say("surface=saddle");
  wait();
  assert.deepEqual(browser.entries, ["?surface=saddle"]);
});

test("back is read, and what follows is a step from there", () => {
  say("surface=beale");
  wait();
  browser.back();
  assert.deepEqual(taken, ["surface=saddle"]);
  say("surface=saddle&step=4"); // it is still the same step
  wait();
  assert.deepEqual(browser.entries, ["?surface=saddle&step=4", "?surface=beale"]);
  say("surface=booth");
  wait();
  assert.deepEqual(browser.entries, ["?surface=saddle&step=4", "?surface=booth"]);
});

test("back takes the place of a change that has not settled", () => {
  say("surface=beale");
  wait();
  say("surface=booth");
  browser.back();
  wait();
  assert.equal(page, "surface=saddle");
  assert.deepEqual(browser.entries, ["?surface=saddle", "?surface=beale"]);
});

test("whoever leaves the page finds the last change there, and only that", () => {
  browser.listeners.pagehide();
  assert.equal(browser.entries.length, 1);
  say("surface=beale");
  browser.listeners.pagehide();
  assert.deepEqual(browser.entries, ["?surface=saddle", "?surface=beale"]);
  page = "surface=booth"; // not told by touch
  browser.listeners.pagehide();
  assert.equal(browser.entries.length, 2);
});

test("flush writes at once, and once", () => {
  say("surface=beale");
  address.flush();
  assert.equal(location.search, "?surface=beale");
  wait();
  assert.equal(browser.entries.length, 2);
});
