import assert from "node:assert/strict";
import { test } from "node:test";
import { ids } from "../../../../static/model/catalog.js";
import { inWords, meant, unknown } from "../../../../static/model/link/problems.js";
import { fromQuery } from "../../../../static/model/link/read.js";
import { catalog } from "../../catalog.js";

test("a few names are listed, of many the nearest is given", () => {
  assert.equal(unknown("x", ["a", "b"]), "Must be one of a, b.");
  const optimizers = ids(catalog.optimizers);
  for (const slip of ["adan", "adma", "dam"])
    assert.equal(unknown(slip, optimizers), "Unknown. Did you mean adam?");
  assert.equal(unknown("warp", optimizers), "Unknown. The reference lists them all.");
});

test("what was meant differs by a slip of the hand, by its case or by its end", () => {
  const surfaces = ids(catalog.surfaces);
  for (const [said, one] of [
    ["sadle", "saddle"],
    ["Rosenbrock", "rosenbrock"],
    ["sadlde", "saddle"],
    ["himel", ""],
    ["himmel", "himmelblau"],
    ["goldsteinprice", "goldstein_price"],
    ["", ""],
    ["x".repeat(1000), ""],
  ])
    assert.equal(meant(said, surfaces), one && `Did you mean ${one}?`, said.slice(0, 20));
});

test("nothing wrong is nothing said, and of many problems the first", () => {
  assert.equal(inWords([]), "");
  assert.equal(inWords(["a", "b", "c"]), "In the link: a · b · c");
  assert.equal(inWords(["a", "b", "c", "d", "e"]), "In the link: a · b · c · and 2 more");
});

test("what is said of the worst link still fits over a picture", () => {
  const long = "x".repeat(5000);
  const bad = `surface=${long}&surface.${long}=${long}&start=${long}&lane=${long}`;
  for (const query of [bad, `lane=adam,${long}:${long},${long}.schedule:${long}`]) {
    const said = inWords(fromQuery(query, catalog).problems);
    assert.ok(said.length > 100 && said.length < 500, said);
  }
});
