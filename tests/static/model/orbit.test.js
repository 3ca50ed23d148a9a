import assert from "node:assert/strict";
import { test } from "node:test";
import { cameraOn, further, orbitOf, turned, zoomed } from "../../../static/model/orbit.js";

const near = (found, expected) => {
  for (const [i, value] of expected.entries())
    assert.ok(Math.abs(found[i] - value) < 1e-9, `${found}`);
};
const FROM = { center: [0, 0, -0.2], azimuth: 300, elevation: 30, distance: 2 };

test("a camera stands where its orbit says, and back", () => {
  const camera = cameraOn(FROM);
  near(camera, [Math.sqrt(0.75), -1.5, 0.8, 0, 0, -0.2, 0, 0, 1]);
  const orbit = orbitOf(camera);
  near([orbit.azimuth, orbit.elevation, orbit.distance], [-60, 30, 2]);
  near(orbit.center, [0, 0, -0.2]);
});

test("a hand turns it around and up, and never below the surface or over the top", () => {
  const angles = (camera) => [orbitOf(camera).azimuth, orbitOf(camera).elevation];
  const camera = cameraOn(FROM);
  near(angles(turned(camera, 20, 10)), [-40, 40]);
  near(angles(turned(camera, 0, -500)), [-60, 8]);
  near(angles(turned(camera, 0, 500)), [-60, 86]);
  assert.equal(orbitOf(turned(camera, 50, -500)).distance.toFixed(9), "2.000000000");
});

test("zooming keeps the direction, and ends near the surface and far away", () => {
  const far = (camera) => orbitOf(camera).distance.toFixed(6);
  const camera = cameraOn(FROM);
  assert.equal(far(zoomed(camera, 1.25)), "1.600000");
  assert.equal(far(zoomed(camera, 1e6)), "0.800000");
  assert.equal(far(zoomed(camera, 1e-6)), "9.000000");
  near(zoomed(camera, 1).slice(0, 3), camera.slice(0, 3));
});

test("further away is the same line of sight, and back again", () => {
  const camera = [1, 2, 3, 0, 1, 0, 0, 0.5, 1];
  near(further(camera, 2), [2, 3, 6, 0, 1, 0, 0, 0.5, 1]);
  near(further(further(camera, 2), 0.5), camera);
});
