import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMNS } from "../../../static/model/board_columns.js";
import { visibleLanes } from "../../../static/model/lanes.js";
import { Race } from "../../../static/model/race.js";
import { asTable, scoreboard } from "../../../static/model/scoreboard.js";
import { catalog } from "../catalog.js";
import { opened } from "../state.js";

const STATE = opened("surface=booth&lane=adam&lane=newton&lane=lion,hidden&lane=momentum");
const LANES = visibleLanes(STATE, catalog);
const MINIMA = [
  { x: 0, y: 0, f: 0, kind: "minimum" },
  { x: 9, y: 0, f: 1, kind: "minimum" },
];
const NAMES = ["x", "y", "f", "gap", "gx", "gy"];

/** A race of one step; each row is x, y, f, gap, gx, gy; momentum came after it. */
function race() {
  const [adam, newton] = LANES.map(({ key }) => key);
  const lanes = [0, 1].map(() => ({ own_columns: [], parameters: {} }));
  const header = { surface: "booth", steps: 1, minimum: 0, columns: NAMES, lanes };
  const one = new Race(1, [adam, newton], header);
  const rows = [
    [3, 4, 9, 9, 3, 4],
    [8, 0, 2, 2, -1, 0],
    [3, 4, 9, 9, 3, 4],
    [NaN, NaN, NaN, NaN, NaN, NaN],
  ];
  one.append({ shape: [2, 2, 6], data: rows.flat() });
  const arrived = { id: "arrived", first: 1, last: 1, detail: "at the minimum (9, -1)" };
  const diverged = { id: "diverged", first: 1, last: 1, detail: "" };
  one.close({ diverged_at: [null, 1], phenomena: [[arrived], [diverged]] });
  return one;
}

const board = (step, order) =>
  scoreboard({ race: race(), lanes: LANES, step, minima: MINIMA, catalog }, order);
const column = (rows, id) => rows.map(({ texts }) => texts[COLUMNS.findIndex((c) => c.id === id)]);

test("it has a row for each lane on show that ran, with its numbers at the step", () => {
  const rows = board(1);
  assert.deepEqual(column(rows, "lane"), ["Adam", "Newton"]);
  assert.deepEqual(column(rows, "loss"), ["2", "–"]);
  assert.deepEqual(column(rows, "distance"), ["1", "–"]); // from the nearer one
  assert.deepEqual(column(rows, "slope"), ["1", "–"]);
  assert.deepEqual(column(board(0), "distance"), ["5", "5"]);
  assert.deepEqual(column(rows, "status"), ["Arrived", "Diverged"]);
  assert.deepEqual(column(board(0), "status"), ["On its way", "On its way"]);
  assert.deepEqual(column(rows, "home"), ["(9, −1)", "–"]);
  assert.deepEqual(column(rows, "steps"), ["1", "–"]);
  assert.deepEqual(column(rows, "keeps"), ["2n", "0"]);
});

test("it is sorted by a column, and what has no value comes last either way", () => {
  for (const down of [false, true])
    assert.deepEqual(column(board(1, { column: "loss", down }), "lane"), ["Adam", "Newton"]);
  assert.deepEqual(column(board(1, { column: "lane", down: true }), "lane"), ["Newton", "Adam"]);
});

test("as a table it has numbers that programs read", () => {
  const { text, html } = asTable(board(1), COLUMNS);
  const lines = text.split("\n").map((line) => line.split("\t"));
  assert.equal(lines.length, 3);
  assert.deepEqual(lines[1].slice(0, 3), ["Adam", "Arrived", "(9, -1)"]);
  assert.deepEqual(lines[2].slice(0, 4), ["Newton", "Diverged", "", ""]);
  assert.ok(html.startsWith("<table><thead><tr><th>Lane</th>"));
  assert.equal(html.match(/<tr>/g).length, 3);
});

test("what each optimizer keeps has a short form, by which it is sorted", () => {
  const all = opened(
    catalog.optimizers
      .slice(0, 16)
      .map(({ id }) => `lane=${id}`)
      .join("&"),
  );
  const lanes = visibleLanes(all, catalog);
  const header = { surface: "booth", steps: 0, minimum: 0, columns: NAMES };
  const of = lanes.map(() => ({ own_columns: [], parameters: {} }));
  const one = new Race(
    1,
    lanes.map(({ key }) => key),
    { ...header, lanes: of },
  );
  const now = { race: one, lanes, step: 0, minima: MINIMA, catalog };
  const kept = column(scoreboard(now, { column: "keeps", down: true }), "keeps");
  assert.deepEqual([kept[0], kept[1], kept.at(-1)], ["n²", "2kn", "0"]);
  for (const text of kept) assert.match(text, /^(0|n²|\d?k?n)$/);
});
