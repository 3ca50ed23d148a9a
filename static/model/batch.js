// How many examples a step sees. A lane's `batch` is a number, 0 for all of them, or null for what
// one expects of the surface.

/** @import { Limits, Surface } from "./catalog.js" */
/** @import { State } from "./settings.js" */

const MOST_STOP = 256; // of the slider on an analytic surface, where the noise is then a sixteenth

/**
 * What one expects: a single noisy example of an analytic surface, all of the real ones.
 * @param {Pick<Surface, "examples">} surface
 * @returns {number}
 */
export const usualBatch = ({ examples }) => (examples ? 0 : 1);

/**
 * The largest batch that a surface has.
 * @param {Pick<Surface, "examples">} surface
 * @param {Limits} limits
 */
export const mostBatch = ({ examples }, limits) => examples || limits.batch_size;

/**
 * A batch on a surface that may have fewer examples; null where there are not so many.
 * @param {number | null} batch
 * @param {Surface} surface
 */
export const fitting = (batch, { examples }) =>
  batch !== null && examples && batch > examples ? null : batch;

/**
 * A batch as a lane keeps it where it is chosen: null where it is the usual one.
 * @param {number | null} batch
 * @param {Surface} surface
 */
export const keptBatch = (batch, surface) => (batch === usualBatch(surface) ? null : batch);

/**
 * Where the slider stops: 1, 2, 4 ... and the full batch.
 * @param {Surface} surface
 */
export function stops({ examples }) {
  const list = [];
  for (let size = 1; examples ? size < examples : size <= MOST_STOP; size *= 2) list.push(size);
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
 * Whether a lane's steps see something else than the true surface.
 * @param {number | null} batch
 * @param {Pick<State, "noise">} state
 * @param {Surface} surface
 */
export const partial = (batch, state, surface) =>
  (batch ?? usualBatch(surface)) !== 0 && batch !== surface.examples && matters(state, surface);

/**
 * Whether the size of a batch makes a difference: where there is chance in what a step sees.
 * @param {Pick<State, "noise">} state
 * @param {Surface} surface
 */
export const matters = ({ noise }, surface) => surface.examples > 0 || noise > 0;
