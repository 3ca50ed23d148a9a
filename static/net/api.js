// The server's answers; a refusal becomes an error that says what was wrong.
import { parts } from "./wire.js";

/** The server understood, and says why it will not do that. */
export class Refusal extends Error {}

async function ask(url, options) {
  const response = await fetch(url, options);
  if (response.ok) return response;
  if (response.status >= 500) throw new TypeError(`the server answered ${response.status}`);
  const { errors = [] } = await response.json().catch(() => ({}));
  throw new Refusal(
    errors.map(({ field, message }) => `${field}: ${message}`).join("; ") || response.statusText,
  );
}

export const getCatalog = async () => (await ask("/api/catalog")).json();

/**
 * The heights of a surface over a range: {x, y, rows, columns, heights, stationary, minimum}; with
 * {step, batch_size, seed, noise} as the batch of that step sees it.
 */
export async function getGrid(surface, parameters, range, batch = {}) {
  const query = new URLSearchParams({ ...parameters, ...batch });
  for (const axis of ["x", "y"]) {
    query.set(`${axis}_low`, range[axis][0]);
    query.set(`${axis}_high`, range[axis][1]);
  }
  const grid = {};
  for await (const part of parts(await ask(`/api/surfaces/${surface}/grid?${query}`))) {
    if (part.json) Object.assign(grid, part.json);
    else Object.assign(grid, { rows: part.shape[0], columns: part.shape[1], heights: part.data });
  }
  return grid;
}

/** The parts of a race as they arrive: {json: header}, {shape, data} ..., {json: ending}. */
export async function* getRace(race) {
  const body = JSON.stringify(race);
  const headers = { "content-type": "application/json" };
  yield* parts(await ask("/api/race", { method: "POST", headers, body }));
}

export const isUp = () =>
  fetch("/healthz").then(
    (response) => response.ok,
    () => false,
  );
