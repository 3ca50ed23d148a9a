import assert from "node:assert/strict";
import { test } from "node:test";
import * as camera from "../../../static/model/camera.js";

// a scene of 800 x 400 pixels; a half of 45 degrees upright sees this far up at a distance of 1
const [WIDTH, HEIGHT] = [800, 400];
const UP = Math.tan(Math.PI / 8);
const CUBE = [
  [-1, 1],
  [-1, 1],
  [-1, 1],
]; // ranges of data

const SIDEWAYS = [1.24, -1.48, 1.14, 0, 0, -0.13, 0, 0, 1];

const view = (numbers, ranges = CUBE, aspect = [2, 2, 2]) =>
  camera.projector(numbers, ranges, aspect, WIDTH, HEIGHT);

const lies = (found, expected) => {
  const far = expected.map((pixel, i) => Math.abs(found[i] - pixel));
  assert.ok(Math.max(...far) < 1e-6, `${found} is not ${expected}`);
};

test("the centre of what one looks at is the centre of the picture", () => {
  lies(view([0, 0, 3, 0, 0, 0, 0, 1, 0])(0, 0, 0), [400, 200]);
  lies(view([3, 1, 2, 0.5, 0.25, 0, 0, 0, 1])(0.5, 0.25, 0), [400, 200]);
  lies(view(SIDEWAYS)(0, 0, -0.13), [400, 200]);
});

test("from above: x to the right, y upwards", () => {
  const at = view([0, 0, 3, 0, 0, 0, 0, 1, 0]);
  lies(at(0, 3 * UP, 0), [400, 0]); // the upper edge, three away
  lies(at(0, -3 * UP, 0), [400, 400]);
  lies(at(3 * UP, 0, 0), [600, 200]); // as far to the right as the edge is up
});

test("what is nearer is larger", () => {
  const at = view([0, 0, 3, 0, 0, 0, 0, 1, 0]);
  lies(at(UP, 0, 1), [500, 200]); // two away
  lies(at(UP, 0, -1), [450, 200]); // four away
});

test("from the side: y to the right, z upwards", () => {
  const at = view([4, 0, 0, 0, 0, 0, 0, 0, 1]);
  lies(at(0, 2 * UP, 0), [500, 200]);
  lies(at(0, 0, 2 * UP), [400, 100]);
});

test("up need not be at right angles to the view, nor of length one", () => {
  lies(view([4, 0, 0, 0, 0, 0, 7, 0, 5])(0, 0, 2 * UP), [400, 100]);
  // from a corner of 45 degrees, up is half towards the eye
  const at = view([2, 0, 2, 0, 0, 0, 0, 0, 1]);
  const far = 2 * Math.SQRT2;
  lies(at(-UP, 0, UP), [400, 200 - (200 * Math.SQRT2) / far]);
});

test("a camera that moved sideways sees everything moved the other way", () => {
  const at = view([3 * UP, 0, 3, 3 * UP, 0, 0, 0, 1, 0]);
  lies(at(0, 0, 0), [200, 200]);
});

test("data lies in the box of the axes, which has a size of its own", () => {
  const ranges = [
    [10, 20],
    [0, 1],
    [-100, 100],
  ];
  const at = view([0, 0, 3, 0, 0, 0, 0, 1, 0], ranges, [2, 1, 2]);
  lies(at(15, 0.5, 0), [400, 200]);
  lies(at(15 + 5 * UP, 0.5, 100), [500, 200]); // UP in the box, two away
  lies(at(15, 0.5 + UP, 100), [400, 100]);
});

test("nine numbers are Plotly's camera, and back", () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const plotly = camera.toPlotly(numbers);
  assert.deepEqual(plotly, {
    eye: { x: 1, y: 2, z: 3 },
    center: { x: 4, y: 5, z: 6 },
    up: { x: 7, y: 8, z: 9 },
  });
  const back = Object.values(plotly).flatMap(({ x, y, z }) => [x, y, z]);
  assert.deepEqual(back, numbers);
});

test("a camera that sees nothing is told from one that does", () => {
  assert.ok(camera.projects(SIDEWAYS));
  assert.ok(!camera.projects([1, 1, 1, 1, 1, 1, 0, 0, 1])); // looks nowhere
  assert.ok(!camera.projects([0, 0, 2, 0, 0, 0, 0, 0, 1])); // up is where it looks
  assert.ok(!camera.projects([1, 0, 0, 0, 0, 0, 0, 0, 0])); // has no up
});
