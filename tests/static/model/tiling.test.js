import assert from "node:assert/strict";
import { test } from "node:test";
import { tiling } from "../../../static/model/tiling.js";

const STAGES = { desktop: [880, 480], tablet: [670, 450], phone: [374, 340], beamer: [1400, 600] };
const COUNTS = Array.from({ length: 16 }, (_, i) => i + 1);

/** The columns of a grid on a desktop, and how many tiles its last row lacks. */
const onDesktop = (count) => {
  const { columns, missing } = tiling(count, ...STAGES.desktop);
  return [columns, missing];
};

test("three tiles stand in a row, and most numbers leave no hole", () => {
  assert.deepEqual(onDesktop(3), [3, 0]);
  assert.deepEqual(onDesktop(6), [3, 0]);
  assert.deepEqual(onDesktop(16), [4, 0]);
  const holes = COUNTS.filter((count) => onDesktop(count)[1]);
  assert.deepEqual(holes, [5, 7, 11, 13, 14]);
});

test("there is a place for every tile, and no row without any", () => {
  for (const [name, [width, height]] of Object.entries(STAGES))
    for (const count of COUNTS) {
      const { columns, missing } = tiling(count, width, height);
      assert.ok(columns >= 1 && columns <= count, `${name} ${count}`);
      assert.equal((count + missing) % columns, 0);
      assert.ok(missing >= 0 && missing < columns);
    }
});

test("no tile gives up much of its size", () => {
  for (const [width, height] of Object.values(STAGES))
    for (const count of COUNTS) {
      const rows = (columns) => Math.ceil(count / columns);
      const sizes = COUNTS.slice(0, count).map((columns) =>
        Math.min(width / columns / 1.25, height / rows(columns)),
      );
      assert.ok(tiling(count, width, height).size >= 0.8 * Math.max(...sizes));
    }
});

test("no tiles need no place", () => {
  assert.deepEqual(tiling(0, 880, 480), { columns: 1, missing: 0, size: 0 });
});
