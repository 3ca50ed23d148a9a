import assert from "node:assert/strict";
import { test } from "node:test";
import { picture } from "../../../static/model/heights.js";

const RANGE = [-2, 2];
const WHOLE = { x: RANGE, y: RANGE };
const ROOT = { spacing: "root", floor: 0, softening: 1 };
const LOG = { spacing: "log", floor: 0, softening: 0.002 };

/** A grid of heights f(x, y) over RANGE, row by row from the lowest y. */
function grid(f, levels = ROOT, size = 41) {
  const at = (i) => RANGE[0] + ((RANGE[1] - RANGE[0]) * i) / (size - 1);
  const heights = new Float32Array(size * size);
  for (let j = 0; j < size; j += 1)
    for (let i = 0; i < size; i += 1) heights[j * size + i] = f(at(i), at(j));
  return { ...WHOLE, rows: size, columns: size, heights, minimum: levels.floor, levels };
}

const near = (a, b, far = 1e-5) => assert.ok(Math.abs(a - b) <= far, `${a} is not ${b}`);
const bowl = grid((x, y) => x * x + y * y);

test("what a grid says stays", () => {
  const drawn = picture(bowl, WHOLE);
  for (const name of ["x", "y", "rows", "columns", "heights", "minimum"])
    assert.equal(drawn[name], bowl[name]);
});

test("the contours of a bowl are evenly spaced: a level is the distance from the minimum", () => {
  const { levels, low, high } = picture(bowl, WHOLE);
  const row = levels.subarray(20 * 41, 21 * 41);
  for (const [i, level] of row.entries()) near(level, Math.abs(-2 + 0.1 * i));
  near(low, 0);
  near(high, Math.sqrt(8));
});

test("levels count from the floor that the server found", () => {
  const deep = picture({ ...bowl, levels: { ...ROOT, floor: -16 } }, WHOLE);
  near(deep.low, 4);
  near(deep.high, Math.sqrt(24));
});

test("a height below the floor counts as the floor", () => {
  const { levels } = picture({ ...bowl, levels: { ...ROOT, floor: 1 } }, WHOLE);
  assert.equal(levels[20 * 41 + 20], 0);
});

test("colours span what must be seen, contours go on beyond it, but ever fewer", () => {
  const steep = grid((x, y) => (x * x + y * y) ** 3);
  const { levels, low, high } = picture(steep, { x: [-1, 1], y: [-1, 1] });
  near(low, 0);
  near(high, Math.sqrt(8));
  const row = [...levels.subarray(20 * 41, 21 * 41)];
  assert.ok(row.every((level, i) => i < 21 || level > row[i - 1]));
  const least = Math.min(
    ...row.map((level, i) => high / 24 / Math.abs(level - row[i - 1])).slice(36),
  );
  const seen = high / 24 / (levels[20 * 41 + 30] - levels[20 * 41 + 29]);
  assert.ok(
    least > seen,
    `${least} columns from line to line at the edge, ${seen} where colours end`,
  );
});

test("a box beyond the grid is cut to it", () => {
  const whole = picture(bowl, WHOLE);
  const { low, high } = picture(bowl, { x: [-9, 9], y: [-9, 9] });
  assert.deepEqual([low, high], [whole.low, whole.high]);
});

test("on a steep surface a level counts powers of ten", () => {
  const steep = grid((x) => 10 ** (2 * x), { ...LOG, softening: 1e-5 });
  const { levels, low, high } = picture(steep, WHOLE);
  near(levels[40] - levels[39], 0.2, 0.001); // a column is 0.1 wide
  assert.ok(levels.every(Number.isFinite));
  assert.ok(low < high);
});

test("the relief is the height itself, or softened where it is steep, and leads back", () => {
  const plain = picture(bowl, WHOLE);
  assert.deepEqual(plain.relief, bowl.heights);
  assert.equal(plain.fromRelief(plain.toRelief(3)), 3);
  const heights = (x, y) => 1e4 * (x * x + y * y) ** 2 - 7;
  const steep = picture(grid(heights, { ...LOG, floor: -7, softening: 200 }), WHOLE);
  for (const f of [-7, 1, 100, 1e5]) near(steep.fromRelief(steep.toRelief(f)) / f, 1, 1e-6);
  near(steep.relief[20 * 41 + 20], steep.toRelief(-7));
  assert.ok(steep.toRelief(-8) === steep.toRelief(-7)); // below the minimum is no pit
});

test("a flat surface and one without a finite height have a range too", () => {
  const flat = picture(
    grid(() => 3, { ...ROOT, floor: 3 }),
    WHOLE,
  );
  assert.deepEqual([flat.low, flat.high], [-0.5, 0.5]);
  const endless = picture(
    grid(() => Infinity),
    WHOLE,
  );
  assert.deepEqual([endless.low, endless.high], [0, 1]);
});

test("an endless height colours nothing but itself", () => {
  const { high } = picture(
    grid((x, y) => (Math.abs(x) > 1.95 ? Infinity : x * x + y * y)),
    WHOLE,
  );
  near(high, Math.sqrt(1.9 ** 2 + 4));
});
