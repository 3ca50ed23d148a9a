// The server's answers; a refusal becomes an error that says what was wrong.
import { parts } from "./wire.js";

/** @import { Declared, Values } from "../model/catalog.js" */
/** @import { Grid } from "../model/heights.js" */
/** @import { Lesson } from "../model/lesson/reading.js" */
/** @import { Range } from "../model/pixels.js" */
/** @import { RaceRequest } from "../model/race_request.js" */
/** @import { StepAnswer, StepRequest } from "../model/steps_apart.js" */
/** @typedef {{step?: number, batch_size?: number, seed?: number, noise?: number}} GridBatch */

/** The server understood, and says why it will not do that. */
export class Refusal extends Error {}

/**
 * @param {string} url
 * @param {RequestInit} [options]
 */
export async function ask(url, options) {
  const response = await fetch(url, options);
  if (response.ok) return response;
  if (response.status >= 500) throw new TypeError(`the server answered ${response.status}`);
  /** @type {{errors?: {field: string, message: string}[]}} */
  const { errors = [] } = await response.json().catch(() => ({}));
  throw new Refusal(
    errors.map(({ field, message }) => `${field}: ${message}`).join("; ") || response.statusText,
  );
}

/** @type {(url: string, request: object, signal?: AbortSignal) => Promise<Response>} */
export const post = (url, request, signal) =>
  ask(url, {
    signal,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });

/** @returns {Promise<Declared>} */
export const getCatalog = async () => (await ask("/api/catalog")).json();

/**
 * @param {string} id
 * @returns {Promise<Lesson>}
 */
export const getLesson = async (id) => (await ask(`/api/lessons/${id}`)).json();

/**
 * The heights of a surface over a range; with {step, batch_size, seed, noise} as the batch of that
 * step sees it.
 * @param {string} surface
 * @param {Values} parameters
 * @param {Range} range
 * @param {GridBatch} batch
 */
export async function getGrid(surface, parameters, range, batch = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parameters, ...batch }))
    query.set(name, String(value));
  for (const axis of /** @type {const} */ (["x", "y"])) {
    query.set(`${axis}_low`, String(range[axis][0]));
    query.set(`${axis}_high`, String(range[axis][1]));
  }
  const grid = {};
  for await (const part of parts(await ask(`/api/surfaces/${surface}/grid?${query}`))) {
    if ("json" in part) Object.assign(grid, part.json);
    else Object.assign(grid, { rows: part.shape[0], columns: part.shape[1], heights: part.data });
  }
  return /** @type {Grid} */ (grid);
}

/**
 * The parts of a race as they arrive: {json: header}, {shape, data} ..., {json: ending}.
 * @param {RaceRequest} race
 * @param {AbortSignal} [signal] ends it
 */
export async function* getRace(race, signal) {
  yield* parts(await post("/api/race", race, signal));
}

/**
 * The steps around one step of one lane of a race, taken apart.
 * @param {StepRequest} request
 */
export async function getStep(request) {
  /** @type {Partial<StepAnswer>} */
  const answer = {};
  for await (const part of parts(await post("/api/step", request))) {
    if ("json" in part) Object.assign(answer, part.json);
    else Object.assign(answer, { width: part.shape[1], numbers: part.data });
  }
  return /** @type {StepAnswer} */ (answer);
}

/**
 * The frame of one of our pages, as HTML.
 * @param {string} url
 * @returns {Promise<string>}
 */
export const getFrame = async (url) =>
  (await (await ask(`/oembed?url=${encodeURIComponent(url)}`)).json()).html;

/**
 * A text's QR code, as SVG.
 * @param {string} text
 */
export const getQr = async (text) => (await ask(`/api/qr?text=${encodeURIComponent(text)}`)).text();

export const isUp = () =>
  fetch("/healthz").then(
    (response) => response.ok,
    () => false,
  );
