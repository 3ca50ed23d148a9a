import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { holds } from "../../../static/model/claims.js";

const TABLE = JSON.parse(readFileSync(new URL("../../claims.json", import.meta.url), "utf8"));

/** A race of the table; null is a number that is not finite. */
const shown = ({ walks, minimum, minima }) => ({
  minimum,
  minima: minima.map(([x, y]) => ({ x, y })),
  walks: walks.map(({ phenomena, measures, ...columns }) => ({
    phenomena,
    measures,
    ...Object.fromEntries(
      Object.entries(columns).map(([name, list]) => [name, list.map((value) => value ?? NaN)]),
    ),
  })),
});

const scenes = Object.fromEntries(TABLE.scenes.map((name, i) => [i + 1, shown(TABLE.races[name])]));

for (const { claim, race = TABLE.race, tree, holds: expected } of TABLE.examples)
  test(claim, () => assert.equal(holds(tree, shown(TABLE.races[race]), scenes), expected));
