import assert from "node:assert/strict";
import { test } from "node:test";
import { projector } from "../../../static/model/camera.js";
import { framed } from "../../../static/model/framing.js";
import { picture } from "../../../static/model/heights.js";
import { sceneBox } from "../../../static/model/scene_box.js";
import { viewpoint } from "../../../static/model/viewpoint.js";

const SIDE = 61;
const ABOVE = 40; // pixels that a legend takes

/** The picture of a function over [-1, 1] x [-1, 1]. */
function surface(f, stationary = []) {
  const at = (i) => (2 * i) / (SIDE - 1) - 1;
  const heights = Float32Array.from({ length: SIDE * SIDE }, (_, n) =>
    f(at(n % SIDE), at(Math.floor(n / SIDE))),
  );
  const range = { x: [-1, 1], y: [-1, 1] };
  const levels = { spacing: "root", floor: Math.min(...heights), softening: 1 };
  return picture({ ...range, rows: SIDE, columns: SIDE, heights, levels, stationary }, range);
}
const seenFrom = (f, stationary) =>
  viewpoint(surface(f, stationary), sceneBox(surface(f, stationary)));

test("a valley is looked along, not across", () => {
  const along = seenFrom((x) => 9 * x * x); // the valley runs along y
  assert.ok([240, 300].includes(along.azimuth), `${along.azimuth}`);
  const across = seenFrom((_, y) => 9 * y * y);
  assert.ok([210, 330].includes(across.azimuth), `${across.azimuth}`);
});

test("a slope is looked up, from where it is low", () => {
  assert.equal(seenFrom((x, y) => y - x).azimuth, 315);
  assert.equal(seenFrom((x, y) => y + x).azimuth, 225);
});

test("a deep hole is looked into from higher up than a plain slope", () => {
  const hole = seenFrom((x, y) => -Math.exp(-12 * (x * x + y * y)));
  const slope = seenFrom((x, y) => y - x);
  assert.ok(hole.elevation > slope.elevation, `${hole.elevation} ${slope.elevation}`);
});

test("one looks so steeply down that a minimum shows", () => {
  const pit = (x, y) => y - x - 2 * Math.exp(-30 * (x * x + y * y));
  const minimum = { x: 0, y: 0, f: -2, kind: "minimum" };
  assert.ok(seenFrom(pit, [minimum]).elevation > seenFrom(pit).elevation);
});

test("where it is steep all over the box is flatter", () => {
  const smooth = sceneBox(surface((x, y) => x * x + y * y)).aspect;
  const rough = sceneBox(surface((x, y) => Math.cos(15 * x) + Math.cos(15 * y))).aspect;
  assert.deepEqual(smooth, [1.2, 1.2, 0.744]);
  assert.ok(rough[2] < 0.5 && rough[2] >= 0.3, `${rough[2]}`);
});

test("the whole box is on the stage with room for the words at its axes, whatever its shape", () => {
  for (const [width, height] of [
    [900, 700],
    [380, 360],
    [1000, 300],
    [360, 600],
  ])
    for (const azimuth of [300, 330, 225])
      for (const elevation of [28, 52]) {
        const aspect = [1.2, 0.8, 0.744];
        const camera = framed({ azimuth, elevation }, aspect, width, height, ABOVE);
        const unit = [0, 1];
        const project = projector(camera, [unit, unit, unit], aspect, width, height);
        for (let n = 0; n < 8; n += 1) {
          const [x, y] = project(n & 1, (n >> 1) & 1, n >> 2);
          assert.ok(x > 46 && x < width - 46, `${[width, height, azimuth, elevation]}: ${x}`);
          assert.ok(
            y > 14 + ABOVE && y < height - 46,
            `${[width, height, azimuth, elevation]}: ${y}`,
          );
        }
      }
});
