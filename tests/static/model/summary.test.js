import assert from "node:assert/strict";
import { test } from "node:test";
import { Race } from "../../../static/model/race.js";
import { changeable, hint, onStage, standings } from "../../../static/model/summary.js";
import { catalog } from "../catalog.js";
import { opened } from "../state.js";

const LANES = "lane=momentum&lane=adam&lane=lion&lane=rmsprop,hidden";
const STATE = opened(`surface=beale&${LANES}`);
const OF_THREE = STATE.lanes.slice(0, 3).map(({ key }) => key);

/** A race of two steps; the rows of each lane are x, y and f, and the last lane diverges. */
function race(keys = OF_THREE) {
  const lanes = keys.map(() => ({ own_columns: [], parameters: {} }));
  const header = { surface: "beale", steps: 2, minimum: null, columns: ["x", "y", "f"], lanes };
  const one = new Race(1, keys, header);
  const rows = [
    [0, 1, 9, 0, 2, 4, 0.5, -0.25, 3],
    [0, 1, 9, 0, 2, 5, 1, 1, -0.5],
    [0, 1, 9, 0, 2, Infinity, NaN, NaN, NaN],
  ];
  one.append({ shape: [3, 3, 3], data: rows.flat() });
  const phenomena = [[], [{ id: "zig_zag", first: 2, last: 2, detail: "" }]];
  phenomena.push([{ id: "diverged", first: 2, last: 2, detail: "" }]);
  one.close({ diverged_at: [null, null, 2], phenomena });
  return one;
}

test("it says where each lane is and how low, the lowest first", () => {
  assert.equal(
    standings(race(), STATE, catalog, 1),
    "Step 1 of 2. Momentum f 4 at x 0, y 2. Adam f 5 at x 0, y 2. Lion f > 3e38 at x 0, y 2.",
  );
});

test("at the end it says so, what happens, and who diverged comes last", () => {
  assert.equal(
    standings(race(), STATE, catalog, 2),
    "The end, step 2. Adam zig-zags at step 2, f −0.5 at x 1, y 1. " +
      "Momentum f 3 at x 0.5, y −0.25. Lion diverged at step 2.",
  );
});

test("on a curve there is one coordinate, and a lane younger than the race is left out", () => {
  const curve = opened("surface=parabola&lane=adam");
  const [{ key }] = curve.lanes;
  assert.equal(standings(race([key, 8, 9]), curve, catalog, 0), "Step 0 of 2. Adam f 9 at x 0.");
  assert.equal(standings(race([91, 92, 93]), STATE, catalog, 0), "Step 0 of 2. No lane is shown.");
  assert.equal(standings(null, STATE, catalog, 0), "");
});

test("it says what is on the stage, what can be changed, and what to do", () => {
  const points = [{ x: 3, y: 0.5, f: 0, kind: "minimum" }];
  assert.equal(
    onStage(STATE, catalog, points),
    "On the stage: the surface Beale, seen as Contour, with 3 lanes: Momentum, Adam and Lion. " +
      "Stationary points: minimum at (3, 0.5).",
  );
  const saddle = opened("surface=saddle&lanes=none&view=3d");
  assert.match(onStage(saddle, catalog, []), /, seen as 3-D, with no lanes\.$/);
  assert.match(changeable(saddle, catalog), /its distance, rotation and noise, the start,/);
  assert.match(hint(STATE), /^Space plays/);
  assert.equal(hint(saddle), "Add a lane to begin.");
});
