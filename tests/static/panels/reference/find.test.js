import assert from "node:assert/strict";
import { test } from "node:test";
import { find } from "../../../../static/panels/reference/find.js";

const ENTRIES = [
  { title: "RMSProp", text: "Half of Adam" },
  { title: "Nadam", text: "Adam looks ahead" },
  { title: "Adam", text: "beta1 and beta_2" },
  { title: "Lévy no. 13", text: "ripples" },
  { title: "Three-hump camel", text: "three wells" },
];
const titles = (query) => find(ENTRIES, query).map(({ entry }) => entry.title);

test("what is called so comes before what is called nearly so, and before what mentions it", () => {
  assert.deepEqual(titles("adam"), ["Adam", "Nadam", "RMSProp"]);
  assert.deepEqual(
    find(ENTRIES, "adam").map(({ named }) => named),
    [true, true, false],
  );
});

test("accents, case, hyphens and underscores do not matter", () => {
  assert.deepEqual(titles("LEVY"), ["Lévy no. 13"]);
  assert.deepEqual(titles("three hump"), ["Three-hump camel"]);
  assert.deepEqual(titles("beta 2"), ["Adam"]);
});

test("every word has to be there, in any order", () => {
  assert.deepEqual(titles("camel three"), ["Three-hump camel"]);
  assert.deepEqual(titles("adam ripples"), []);
});

test("nothing is asked for, nothing is found", () => {
  assert.deepEqual([titles(""), titles("  ")], [[], []]);
});
