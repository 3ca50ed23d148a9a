import assert from "node:assert/strict";
import { test } from "node:test";
import { Race } from "../../../static/model/race.js";
import { nearest, ticks } from "../../../static/model/ticks.js";

const LANES = [4, 5].map((key) => ({ key, look: { colour: `--lane-${key}` } }));
const one = (id, first, last = first) => ({ id, first, last, detail: "" });

function race(...phenomena) {
  const lanes = phenomena.map(() => ({ own_columns: [], parameters: {} }));
  const header = { surface: "beale", steps: 240, minimum: 0, columns: ["x"], lanes };
  const made = new Race(1, [4, 5], header);
  made.close({ diverged_at: phenomena.map(() => null), phenomena });
  return made;
}

test("there is a tick for the first time that a lane does something, in order", () => {
  const list = ticks(
    race([one("zig_zag", 60), one("zig_zag", 90), one("arrived", 120, 240)], []),
    LANES,
  );
  assert.deepEqual(list, [
    {
      step: 60,
      part: 0.25,
      events: [{ key: 4, colour: "--lane-4", happening: one("zig_zag", 60), times: 2 }],
    },
    {
      step: 120,
      part: 0.5,
      events: [{ key: 4, colour: "--lane-4", happening: one("arrived", 120, 240), times: 1 }],
    },
  ]);
});

test("what happens to several at about the same step shares a tick", () => {
  const list = ticks(race([one("arrived", 102, 240)], [one("zig_zag", 101, 110)]), LANES);
  assert.deepEqual(
    list.map(({ step, events }) => [step, events.map(({ key }) => key)]),
    [[101, [5, 4]]],
  );
});

test("a lane that is hidden has none, nor has a race that is still coming in", () => {
  const made = race([one("zig_zag", 60)], [one("arrived", 7, 240)]);
  assert.deepEqual(
    ticks(made, LANES.slice(1)).map(({ step }) => step),
    [7],
  );
  assert.deepEqual(
    ticks(new Race(1, [4], { steps: 9, columns: [], lanes: [{ own_columns: [] }] }), LANES),
    [],
  );
});

test("the nearest tick is meant, within reach", () => {
  const list = [0.1, 0.5, 0.52].map((part) => ({ part }));
  assert.deepEqual(
    [0, 0.2, 0.505, 0.6].map((part) => nearest(list, part)),
    [0, 0, 1, 2],
  );
  assert.equal(nearest(list, 0.2, 0.05), -1);
  assert.equal(nearest(list, 0.13, 0.05), 0);
  assert.equal(nearest([], 0.5), -1);
});
