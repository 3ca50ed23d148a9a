import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber, round } from "../../../static/model/format.js";

const MINUS = "\u2212";
const WORDS = [
  [0, "0"],
  [-0, "0"],
  [1, "1"],
  [0.123456, "0.1235"],
  [0.001, "0.001"],
  [0.00099996, "1e-3"],
  [99999, "100000"],
  [100000, "1e5"],
  [123456, "1.23e5"],
  [1.5e300, "1.5e300"],
  [1e-9, "1e-9"],
  [-2.5, `${MINUS}2.5`],
  [-1e-9, `${MINUS}1e-9`],
  [Infinity, "∞"],
  [-Infinity, `${MINUS}∞`],
  [NaN, "–"],
  [null, "–"],
  [undefined, "–"],
];

test("numbers are short, and honest about their size", () => {
  const minus = (text) => text.replaceAll("e-", `e${MINUS}`);
  for (const [value, text] of WORDS)
    assert.equal(minus(formatNumber(value)), minus(text), String(value));
  assert.equal(formatNumber(0.123456, 3), "0.123");
  assert.equal(formatNumber(123456, 3), "1.2e5");
});

test("a rounded number is a number", () => {
  assert.equal(round(1234.5, 2), 1200);
  assert.equal(round(-0.00012345, 3), -0.000123);
});
