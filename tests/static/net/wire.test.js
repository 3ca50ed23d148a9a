import assert from "node:assert/strict";
import { test } from "node:test";
import { parts, readArray } from "../../../static/net/wire.js";
import { arriving, joined, line, npy } from "./responses.js";

const FIRST = Float32Array.from([1, 2.5, -3, NaN, Infinity, 1e-30]);
const SECOND = Float64Array.from([1e300, Math.PI]);
const HEADER = { lanes: ["ä", "→"], steps: 2 };
const ENDING = { diverged_at: [null, 3] };
const PIECES = [
  line(HEADER),
  npy([1, 2, 3], FIRST),
  npy([2], SECOND, { descr: "<f8" }),
  line(ENDING),
];
const ANSWER = joined(...PIECES);
const EXPECTED = [
  { json: HEADER },
  { shape: [1, 2, 3], data: FIRST },
  { shape: [2], data: SECOND },
  { json: ENDING },
];

/** The parts of an answer that arrives in pieces, as far as they are parts of it. */
async function read(...pieces) {
  const found = [];
  for await (const { size, ...part } of parts(arriving(...pieces))) found.push(part);
  return found;
}

test("lines and arrays come in order, with their shapes and types", async () => {
  assert.deepEqual(await read(ANSWER), EXPECTED);
});

test("wherever an answer is split, it says the same", async () => {
  for (let at = 1; at < ANSWER.length; at += 1)
    assert.deepEqual(await read(ANSWER.subarray(0, at), ANSWER.subarray(at)), EXPECTED, `at ${at}`);
});

test("an answer may come byte by byte", async () => {
  const bytes = [...ANSWER].map((byte) => Uint8Array.of(byte));
  assert.deepEqual(await read(...bytes), EXPECTED);
});

test("a part is handed on as soon as it is whole", async () => {
  let body;
  const stream = new ReadableStream({ start: (controller) => (body = controller) });
  const coming = parts(new Response(stream));
  body.enqueue(joined(line(HEADER), npy([1, 2, 3], FIRST).subarray(0, 20)));
  assert.deepEqual((await coming.next()).value.json, HEADER);
  const second = coming.next();
  let arrived = false;
  second.then(() => (arrived = true));
  await new Promise(setImmediate);
  assert.equal(arrived, false);
  body.enqueue(npy([1, 2, 3], FIRST).subarray(20));
  assert.deepEqual((await second).value.data, FIRST);
});

test("wherever an answer breaks off, it is told, after what came before", async () => {
  const ends = PIECES.map((_, i) => joined(...PIECES.slice(0, i)).length); // of whole parts
  for (let end = 0; end < ANSWER.length; end += 1) {
    const reading = read(ANSWER.subarray(0, end));
    if (ends.includes(end)) assert.deepEqual(await reading, EXPECTED.slice(0, ends.indexOf(end)));
    else await assert.rejects(reading, new TypeError("the answer broke off"), `at ${end}`);
  }
});

test("an error of the connection is its own", async () => {
  const stream = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
  await assert.rejects(parts(new Response(stream)).next(), /gone/);
});

test("an array is read where it stands among other bytes", () => {
  const whole = joined([7, 7, 7], npy([3], Float32Array.from([1, 2, 3])), [9]);
  const { shape, data, size } = readArray(whole.subarray(3));
  assert.deepEqual([shape, data, size], [[3], Float32Array.from([1, 2, 3]), whole.length - 4]);
});

test("a header may be counted with two bytes or with four", () => {
  for (const version of [1, 2]) {
    const { data } = readArray(npy([3], Float32Array.from([1, 2, 3]), { version }));
    assert.deepEqual(data, Float32Array.from([1, 2, 3]));
  }
});

test("an empty array and one without axes are arrays too", () => {
  assert.deepEqual(readArray(npy([0, 4], new Float32Array(0))).data, new Float32Array(0));
  const { shape, data } = readArray(npy([], Float32Array.of(5)));
  assert.deepEqual([shape, data], [[], Float32Array.of(5)]);
});

test("what cannot be read is refused, not misread", () => {
  const four = new Float32Array(4);
  assert.throws(() => readArray(npy([4], four, { descr: ">f4" })), /unreadable/);
  assert.throws(() => readArray(npy([4], four, { descr: "<i4" })), /unreadable/);
  assert.throws(() => readArray(npy([2, 2], four, { order: "True" })), /unreadable/);
});
