import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { createRacing } from "../../../static/net/racing.js";
import { line, npy } from "./responses.js";

const STEPS = 3;
const header = line({
  steps: STEPS,
  minimum: 0,
  columns: ["x"],
  lanes: [{ own_columns: [], parameters: {} }],
});
const ending = line({ diverged_at: [null] });
const rows = (...x) => npy([1, x.length, 1], Float32Array.from(x));
const settled = () => new Promise(setImmediate);

/**
 * A racing whose answers are in the test's hands: `requests` are the bodies that were sent, and
 * `arrive(i, ...pieces)`, `end(i)` and `fail(i)` go on with an answer. `shown` notes each race
 * that was to be shown, by its number and its rows.
 */
function track({ playhead = 0 } = {}) {
  const [requests, bodies, shown, failures, signals, told] = [[], [], [], [], [], []];
  mock.method(globalThis, "fetch", async (_url, { body, signal }) => {
    requests.push(JSON.parse(body));
    signals.push(signal);
    const start = (controller) => {
      bodies.push(controller);
      signal.addEventListener("abort", () => controller.error(signal.reason));
    };
    return new Response(new ReadableStream({ start }));
  });
  const ask = createRacing({
    show: (race) => shown.push([race.number, race.rows]),
    playhead: () => playhead,
    failed: (error) => failures.push(error.message),
    trains: (progress) => told.push(progress && `${progress.phase} ${progress.step}`),
  });
  const then =
    (act) =>
    async (i, ...more) => {
      act(bodies[i], ...more);
      await settled();
    };
  return {
    requests,
    shown,
    failures,
    signals,
    told,
    cancel: async () => {
      ask.cancel();
      await settled();
    },
    ask: async (...what) => {
      ask(...what);
      await settled();
    },
    arrive: then((body, ...pieces) => {
      for (const piece of pieces) body.enqueue(piece);
    }),
    end: then((body) => body.close()),
    fail: then((body) => body.error(new TypeError("gone"))),
  };
}

afterEach(() => {
  mock.restoreAll();
  performance.clearMarks();
});

test("a race is asked for, and shown once more when it is complete", async () => {
  const { ask, arrive, end, requests, shown, failures } = track();
  await ask({ surface: "saddle" }, [7]);
  assert.deepEqual(requests, [{ surface: "saddle" }]);
  await arrive(0, header);
  assert.deepEqual(shown, []);
  await arrive(0, rows(1, 2));
  assert.deepEqual(shown, [[1, 2]]);
  await arrive(0, rows(3, 4)); // complete, but for how it ended
  assert.deepEqual(shown, [[1, 2]]);
  await arrive(0, ending);
  await end(0);
  assert.deepEqual(shown, [
    [1, 2],
    [1, 4],
  ]);
  assert.deepEqual(failures, []);
});

test("the race that is shown has its number, its lanes' keys and its ending", async () => {
  const seen = [];
  mock.method(globalThis, "fetch", async () => {
    const diverged = line({ diverged_at: [2] });
    return new Response(new Blob([header, rows(1, 2, 3, 4), diverged]).stream());
  });
  const ask = createRacing({
    show: (race) => seen.push(race),
    playhead: () => 0,
    failed: assert.fail,
  });
  ask({}, [7]);
  while (!seen.length) await settled();
  const [race] = seen;
  assert.deepEqual([race.number, race.keys, race.diverged(7)], [1, [7], 2]);
  assert.deepEqual([...race.lane(7).x], [1, 2, 3, 4]);
});

test("a race is not shown before it reaches as far as the playhead", async () => {
  const { ask, arrive, shown } = track({ playhead: 2 });
  await ask({}, [7]);
  await arrive(0, header, rows(1, 2));
  assert.deepEqual(shown, []);
  await arrive(0, rows(3));
  assert.deepEqual(shown, [[1, 3]]);
});

test("a playhead beyond a shorter race waits for all of it", async () => {
  const { ask, arrive, shown } = track({ playhead: 99 });
  await ask({}, [7]);
  await arrive(0, header, rows(1, 2, 3));
  assert.deepEqual(shown, []);
  await arrive(0, rows(4), ending);
  assert.deepEqual(shown, [[1, 4]]);
});

test("while a race is slow only the newest waits, and is shown", async () => {
  const { ask, arrive, end, requests, shown } = track();
  for (const seed of [1, 2, 3]) await ask({ seed }, [7]);
  assert.deepEqual(requests, [{ seed: 1 }]);
  await arrive(0, header, rows(1, 2, 3, 4), ending);
  await end(0);
  assert.deepEqual(requests, [{ seed: 1 }, { seed: 3 }]);
  await arrive(1, header, rows(5, 6, 7, 8), ending);
  await end(1);
  assert.deepEqual(shown, [
    [1, 4],
    [3, 4],
  ]);
});

test("every race that is asked for leaves a mark, also one that is passed over", async () => {
  const { ask } = track();
  for (const seed of [1, 2, 3]) await ask({ seed }, [7]);
  const marks = performance.getEntriesByName("race:requested").map(({ detail }) => detail.race);
  assert.deepEqual(marks, [1, 2, 3]);
});

test("a connection that breaks is told, and the next race is asked for", async () => {
  const { ask, arrive, fail, end, requests, shown, failures } = track();
  await ask({ seed: 1 }, [7]);
  await ask({ seed: 2 }, [7]);
  await arrive(0, header, rows(1, 2));
  await fail(0);
  assert.deepEqual(failures, ["gone"]);
  assert.deepEqual(requests, [{ seed: 1 }, { seed: 2 }]);
  await arrive(1, header, rows(1, 2, 3, 4), ending);
  await end(1);
  assert.deepEqual(shown.at(-1), [2, 4]);
});

test("an answer that breaks off within a part is told", async () => {
  const { ask, arrive, end, failures } = track();
  await ask({}, [7]);
  await arrive(0, header, rows(1, 2).subarray(0, 30));
  await end(0);
  assert.deepEqual(failures, ["the answer broke off"]);
});

const trains = (more = {}) => ({ surface: "digits", start: null, steps: 6, ...more });
const opening = line({
  surface: "digits",
  steps: 6,
  minimum: null,
  every: 3,
  columns: ["step", "f"],
  lanes: [{ own_columns: [], parameters: {} }],
});
const measured = (...steps) =>
  npy([1, steps.length, 2], Float32Array.from(steps.flatMap((step) => [step, 9 - step])));
const now = (time) => mock.method(performance, "now", () => time);

test("a training tells that it waits and how far it has come, and shows what it has if it is long", async () => {
  now(0);
  const { ask, arrive, end, shown, told, failures } = track({ playhead: 6 });
  await ask(trains(), [7]);
  await arrive(0, line({ waiting: 2 }));
  await arrive(0, opening, measured(0));
  assert.deepEqual([told, shown], [["prepares 0", "waits 0", "trains 0"], []]);
  now(1000);
  await arrive(0, measured(3));
  assert.deepEqual(shown, [[1, 4]]);
  await arrive(0, measured(6), ending);
  await end(0);
  assert.deepEqual(shown, [
    [1, 4],
    [1, 7],
  ]);
  assert.deepEqual([told.slice(3), failures], [["trains 3", "trains 6", null], []]);
});

test("a long training is given up for a newer one, but not shortly before its end", async () => {
  now(0);
  const { ask, arrive, requests, signals, failures } = track();
  await ask(trains(), [7]);
  await arrive(0, opening, measured(0));
  await ask(trains({ seed: 1 }), [7]);
  assert.equal(signals[0].aborted, false); // it has a moment
  now(1000);
  await arrive(0, measured(1)); // five more steps would take as many seconds
  assert.equal(signals[0].aborted, true);
  await settled();
  assert.deepEqual([requests.length, requests[1].seed], [2, 1]);
  await arrive(1, opening, measured(0));
  now(1800);
  await arrive(1, measured(5));
  await ask(trains({ seed: 2 }), [7]);
  now(1810);
  await arrive(1, measured(5));
  assert.deepEqual([signals[1].aborted, failures], [false, []]);
});

test("another surface ends a training at once, and so does a hand; that is no failure", async () => {
  now(0);
  const { ask, cancel, requests, signals, told, failures } = track();
  await ask(trains(), [7]);
  await ask({ surface: "saddle", start: [0, 0] }, [7]);
  await settled();
  assert.deepEqual([signals[0].aborted, requests.length], [true, 2]);
  await cancel(); // a race is not worth it
  assert.equal(signals[1].aborted, false);
  const other = track();
  await other.ask(trains(), [7]);
  await other.cancel();
  assert.deepEqual([other.signals[0].aborted, other.told.at(-1)], [true, null]);
  assert.deepEqual([told.at(-1), failures, other.failures], [null, [], []]);
});
