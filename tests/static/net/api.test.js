import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { getCatalog, getGrid, getRace, isUp, Refusal } from "../../../static/net/api.js";
import { arriving, line, npy } from "./responses.js";

const answers = (answer) => mock.method(globalThis, "fetch", async () => answer());
const asked = () => fetch.mock.calls.at(-1).arguments;
const problem = (status, body) => () => new Response(JSON.stringify(body), { status });
afterEach(() => mock.restoreAll());

test("the catalog is what the server says", async () => {
  answers(() => Response.json({ optimizers: [] }));
  assert.deepEqual(await getCatalog(), { optimizers: [] });
  assert.deepEqual(asked(), ["/api/catalog", undefined]);
});

test("a refusal says what was wrong, field by field", async () => {
  const errors = [
    { field: "steps", message: "must be between 0 and 20000" },
    { field: "lanes", message: "must be between 1 and 16" },
  ];
  answers(problem(422, { errors }));
  const said = "steps: must be between 0 and 20000; lanes: must be between 1 and 16";
  await assert.rejects(getCatalog(), (error) => error instanceof Refusal && error.message === said);
});

test("a refusal without words is told by its status", async () => {
  answers(() => new Response("<html>", { status: 413, statusText: "Content Too Large" }));
  await assert.rejects(getCatalog(), new Refusal("Content Too Large"));
});

test("a server that fails is out of reach, not a refusal", async () => {
  answers(problem(500, { errors: [{ field: "x", message: "y" }] }));
  const failure = (error) => error instanceof TypeError && /500/.test(error.message);
  await assert.rejects(getCatalog(), failure);
});

test("a race is posted as JSON, and its parts come as they arrive", async () => {
  const data = Float32Array.from([1, 2]);
  answers(() => arriving(line({ steps: 1 }), npy([1, 2, 1], data), line({ diverged_at: [null] })));
  const found = [];
  for await (const part of getRace({ surface: "saddle" })) found.push(part.json ?? part.data);
  assert.deepEqual(found, [{ steps: 1 }, data, { diverged_at: [null] }]);
  const [url, { method, headers, body }] = asked();
  assert.deepEqual([url, method], ["/api/race", "POST"]);
  assert.equal(headers["content-type"], "application/json");
  assert.deepEqual(JSON.parse(body), { surface: "saddle" });
});

test("a race that is refused says so when its parts are asked for", async () => {
  answers(problem(422, { errors: [{ field: "surface", message: "unknown" }] }));
  await assert.rejects(getRace({}).next(), new Refusal("surface: unknown"));
});

test("a grid is asked for by range, and is one thing when it arrived", async () => {
  const heights = Float32Array.from([1, 2, 3, 4, 5, 6]);
  answers(() =>
    arriving(line({ x: [0, 1], y: [2, 3] }), npy([2, 3], heights), line({ minimum: -1 })),
  );
  const range = { x: [0, 1], y: [2, 3] };
  const grid = await getGrid("beale", { b: 0.5 }, range, { step: 7, noise: 1 });
  assert.deepEqual(grid, { ...range, rows: 2, columns: 3, heights, minimum: -1 });
  const url = new URL(asked()[0], "http://server");
  assert.equal(url.pathname, "/api/surfaces/beale/grid");
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    b: "0.5",
    step: "7",
    noise: "1",
    x_low: "0",
    x_high: "1",
    y_low: "2",
    y_high: "3",
  });
});

test("a server is up where it answers, and says that it is well", async () => {
  answers(() => new Response("ok"));
  assert.equal(await isUp(), true);
  answers(() => new Response("", { status: 503 }));
  assert.equal(await isUp(), false);
  answers(() => {
    throw new TypeError("failed to fetch");
  });
  assert.equal(await isUp(), false);
});
