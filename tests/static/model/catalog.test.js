import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults, suited } from "../../../static/model/catalog.js";
import { catalog } from "../catalog.js";

test("whatever is declared is found by its id, and knows its kind", () => {
  for (const kind of ["optimizer", "surface", "schedule"]) {
    const all = catalog[`${kind}s`];
    assert.ok(all.length > 5);
    for (const entry of all) {
      assert.equal(catalog[kind](entry.id), entry);
      assert.equal(entry.kind, kind);
    }
    assert.equal(catalog[kind]("nosuch"), undefined);
  }
});

test("defaults are those of the declaration, by name", () => {
  const { beta1, epsilon, ...more } = defaults(catalog.optimizer("adam"));
  assert.deepEqual([beta1, epsilon, "learning_rate" in more], [0.9, 1e-8, true]);
  assert.deepEqual(defaults(catalog.surface("booth")), {});
});

test("a surface may suggest some values, the others are the defaults", () => {
  let suggested = 0;
  for (const surface of catalog.surfaces)
    for (const optimizer of catalog.optimizers) {
      const hints = surface.suits[optimizer.id] ?? {};
      suggested += Object.keys(hints).length;
      assert.deepEqual(suited(optimizer, surface), { ...defaults(optimizer), ...hints });
    }
  assert.ok(suggested > 50);
});
