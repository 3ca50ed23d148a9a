import assert from "node:assert/strict";
import { test } from "node:test";
import { Race } from "../../../static/model/race.js";
import { standings } from "../../../static/model/standings.js";

const LANES = [
  { key: 7, title: "Momentum" },
  { key: 8, title: "Adam" },
  { key: 9, title: "Lion" },
];
const DOMAIN = { x: [-3, 3], y: [-3, 3] };
const PLANE = { axes: ["x", "y"], dimensions: 2, domain: DOMAIN };

/** A race of two steps; the rows of each lane are x, y and f, and the last lane diverges. */
function race() {
  const lanes = LANES.map(() => ({ own_columns: [], parameters: {} }));
  const header = { surface: "beale", steps: 2, minimum: null, columns: ["x", "y", "f"], lanes };
  const one = new Race(1, [7, 8, 9], header);
  const rows = [
    [0, 1, 9, 0, 2, 4, 0.5, -0.25, 3],
    [0, 1, 9, 0, 2, 5, 1, 1, -0.5],
    [0, 1, 9, 0, 2, Infinity, NaN, NaN, NaN],
  ];
  one.append({ shape: [3, 3, 3], data: rows.flat() });
  one.close({ diverged_at: [null, null, 2] });
  return one;
}

test("it says where each lane is and how low, the lowest first", () => {
  assert.equal(
    standings(race(), LANES.slice(0, 2), PLANE, 1),
    "Step 1 of 2. Momentum f 4 at x 0, y 2. Adam f 5 at x 0, y 2.",
  );
});

test("at the end it says so, and who diverged comes last", () => {
  assert.equal(
    standings(race(), LANES, { ...PLANE, axes: ["slope", "level"] }, 2),
    "The end, step 2. Adam f −0.5 at slope 1, level 1. " +
      "Momentum f 3 at slope 0.5, level −0.25. Lion diverged at step 2.",
  );
});

test("on a curve there is one coordinate", () => {
  const said = standings(race(), LANES.slice(2), { ...PLANE, dimensions: 1 }, 1);
  assert.equal(said, "Step 1 of 2. Lion f > 3e38 at x 0.");
});

test("a lane that is younger than the race is left out", () => {
  assert.equal(
    standings(race(), [{ key: 1, title: "New" }], PLANE, 0),
    "Step 0 of 2. No lane is shown.",
  );
});
