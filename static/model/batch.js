// How many examples a step sees. A lane's `batch` is a number, 0 for all of them, or null for the
// surface's usual one.

/** @import { Surface } from "./catalog.js" */
/** @import { State } from "./settings.js" */

const LAST_STOP = 256; // of the slider on an analytic surface, where the noise is then a sixteenth

/**
 * A batch on another surface; null, its usual one, where it has not so many examples.
 * @param {number | null} batch
 * @param {Surface} surface
 */
export const fitting = (batch, { largest_batch }) =>
  batch !== null && batch > largest_batch ? null : batch;

/**
 * A batch as a lane keeps it where it is chosen: null where it is the usual one.
 * @param {number | null} batch
 * @param {Surface} surface
 */
export const keptBatch = (batch, surface) => (batch === surface.usual_batch ? null : batch);

/**
 * Where the slider stops: 1, 2, 4 ... and the full batch.
 * @param {Surface} surface
 */
export function stops({ examples }) {
  const list = [];
  for (let size = 1; examples ? size < examples : size <= LAST_STOP; size *= 2) list.push(size);
  return [...list, 0];
}

/**
 * The stop that a batch stands at, or has just passed.
 * @param {number} batch
 * @param {number[]} list
 */
export function stopOf(batch, list) {
  if (batch === 0) return list.length - 1;
  return list.findLastIndex((size) => size > 0 && size <= batch);
}

/**
 * What a batch is called.
 * @param {number} batch
 * @param {Surface} surface
 */
export function describeBatch(batch, { examples }) {
  if (batch === 1) return "stochastic";
  if (batch > 0) return `mini-batch of ${batch}`;
  return examples ? `full batch, all ${examples}` : "full batch";
}

/**
 * Whether a lane's steps see something other than the true surface.
 * @param {number | null} batch
 * @param {Pick<State, "noise">} state
 * @param {Surface} surface
 */
export const partial = (batch, state, surface) =>
  (batch ?? surface.usual_batch) !== 0 && batch !== surface.examples && matters(state, surface);

/**
 * Whether the size of a batch makes a difference: where there is chance in what a step sees.
 * @param {Pick<State, "noise">} state
 * @param {Surface} surface
 */
export const matters = ({ noise }, surface) => surface.examples > 0 || noise > 0;
