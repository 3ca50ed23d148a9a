import assert from "node:assert/strict";
import { test } from "node:test";
import { holds } from "../../../../static/model/claims.js";
import { shownBy } from "../../../../static/model/lesson/shown.js";
import { Race } from "../../../../static/model/race.js";
import { trained } from "../../trained.js";

const quantity = (name, lane, at) => ({ is: "quantity", quantity: name, lane, at });
const below = (value, bound) => ({
  is: "compare",
  sign: "<",
  parts: [value, { is: "number", value: bound }],
});

test("a claim asks for what is measured of a network, by its name", () => {
  const lanes = [{ f: [3, 2, 1], test: [3, 2.5, 2], distance: [0, 4, 5], gradient: [2, 1, 0.5] }];
  const shown = shownBy(trained([7], lanes), [{ key: 7 }], []);
  for (const [name, end] of [
    ["loss", 1],
    ["test", 2],
    ["distance", 5],
    ["gradient", 0.5],
  ]) {
    assert.ok(holds(below(quantity(name, 0, 7), end + 0.01), shown), name);
    assert.ok(!holds(below(quantity(name, 0, 7), end - 0.01), shown), name);
  }
});

test("between two measured steps it is what the curve shows", () => {
  const shown = shownBy(trained([7], [{ training: [3, 2, 1] }]), [{ key: 7 }], []);
  assert.ok(holds(below(quantity("training", 0, 6), 1.51), shown));
  assert.ok(!holds(below(quantity("training", 0, 6), 1.49), shown));
});

test("lanes are counted as they stand on the page, with what happened in each", () => {
  const training = trained([7, 8], [{ test: [3, 3, 3] }, { test: [1, 1, 1] }], [5, null]);
  const shown = shownBy(training, [{ key: 8 }, { key: 7 }], []);
  assert.ok(holds(below(quantity("test", 0, 7), 2), shown));
  assert.ok(!holds(below(quantity("test", 1, 7), 2), shown));
  const diverges = { is: "happens", lane: 1, phenomenon: "diverged", from: 0, to: 7 };
  assert.ok(holds(diverges, shown));
  assert.ok(!holds({ ...diverges, lane: 0 }, shown));
});

test("a lane that diverged has no number, of which nothing holds", () => {
  const training = trained([7], [{ test: [3, NaN, NaN] }], [4]);
  assert.ok(!holds(below(quantity("test", 0, 7), 99), shownBy(training, [{ key: 7 }], [])));
});

test("on a surface nothing is measured", () => {
  const header = { surface: "saddle", steps: 1, minimum: 0, columns: ["x", "y", "f", "gap"] };
  const race = new Race(1, [7], { ...header, lanes: [{ own_columns: [], parameters: {} }] });
  race.append({ shape: [1, 2, 4], data: [3, 4, 5, 5, 0, 1, 2, 2] });
  const shown = shownBy(race, [{ key: 7 }], [{ x: 0, y: 0 }]);
  assert.ok(holds(below(quantity("loss", 0, 1), 2.1), shown));
  assert.ok(!holds(below(quantity("distance", 0, 0), 4.9), shown));
});
