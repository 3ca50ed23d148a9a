import assert from "node:assert/strict";
import { test } from "node:test";
import { reachable, whyChanged } from "../../../static/model/reach.js";

const FAR = 1e6;
const reach = (x, y) => reachable({ x, y }, FAR);
const square = (middle, half) => [middle - half, middle + half];

test("what can be shown stays what it is", () => {
  for (const [x, y] of [
    [square(0, 1), square(0, 2)],
    [[-1e6, 1e6], square(0, 1e6)],
    [square(0, 1e-20), square(0, 1e-20)],
    [square(5e5, 1), square(-5e5, 1)],
  ]) {
    const range = { x, y };
    assert.equal(reachable(range, FAR), range);
    assert.equal(whyChanged(range, range, FAR), "");
  }
});

test("a picture that is too wide shrinks, with one scale on both axes", () => {
  assert.deepEqual(reach(square(0, 4e6), square(0, 2e6)), { x: [-1e6, 1e6], y: [-5e5, 5e5] });
  assert.deepEqual(reach(square(7e6, 4e6), square(1e6, 2e6)), { x: [-1e6, 1e6], y: [0, 1e6] });
});

test("a picture beside what there is moves back", () => {
  assert.deepEqual(reach([0, 2e6], [0, 1e6]), { x: [-1e6, 1e6], y: [0, 1e6] });
  assert.deepEqual(reach([1e6, 1e6 + 2], [-1, 1]), { x: [1e6 - 2, 1e6], y: [-1, 1] });
});

test("a picture so near that points fall together is widened", () => {
  for (const middle of [0, 1, -3, 1e6]) {
    const { x, y } = reach(square(middle, 0), square(0, 0));
    assert.ok(x[0] < x[1] && y[0] < y[1], `${middle}: ${x}`);
  }
});

test("what was changed can be shown", () => {
  for (const middle of [0, 1, -3, 0.1, 999_999.7, -1e6, 3e7])
    for (const half of [0, 1e-40, 1e-17, 1e-9, 0.3, 1e5 / 3, 7e5, 1e9 / 7]) {
      const shown = reach(square(middle, half), square(-middle / 3, half / 3));
      assert.equal(reachable(shown, FAR), shown, `${middle} ${half}`);
    }
});

test("it is said what was wrong", () => {
  const why = (x, y) => whyChanged({ x, y }, reach(x, y), FAR);
  assert.match(why(square(0, 4e6), square(0, 2e6)), /^No further: .* 1000000 from 0/);
  assert.match(why(square(1, 1e-17), square(1, 1e-17)), /^No nearer/);
});
