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
  const [requests, bodies, shown, failures] = [[], [], [], []];
  mock.method(globalThis, "fetch", async (_url, { body }) => {
    requests.push(JSON.parse(body));
    return new Response(
      new ReadableStream({ start: (controller) => void bodies.push(controller) }),
    );
  });
  const ask = createRacing({
    show: (race) => shown.push([race.number, race.rows]),
    playhead: () => playhead,
    failed: (error) => failures.push(error.message),
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
