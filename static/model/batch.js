// How many examples a step sees. A lane's `batch` is a number, 0 for all of them, or null for what
// one expects of the surface.

const MOST_STOP = 256; // of the slider on an analytic surface, where the noise is then a sixteenth

/** What one expects: a single noisy example of an analytic surface, all of the real ones. */
export const usualBatch = ({ examples }) => (examples ? 0 : 1);

/** The largest batch that a surface has. */
export const mostBatch = ({ examples }, limits) => examples || limits.batch_size;

/** A batch on a surface that may have fewer examples; null where there are not so many. */
export const fitting = (batch, { examples }) => (examples && batch > examples ? null : batch);

/** A batch as a lane keeps it where it is chosen: null where it is the usual one. */
export const keptBatch = (batch, surface) => (batch === usualBatch(surface) ? null : batch);

/** Where the slider stops: 1, 2, 4 ... and the full batch. */
export function stops({ examples }) {
  const list = [];
  for (let size = 1; examples ? size < examples : size <= MOST_STOP; size *= 2) list.push(size);
  return [...list, 0];
}

/** The stop that a batch stands at, or has just passed. */
export function stopOf(batch, list) {
  if (batch === 0) return list.length - 1;
  return list.findLastIndex((size) => size > 0 && size <= batch);
}

/** What a batch is called. */
export function describeBatch(batch, { examples }) {
  if (batch === 1) return "stochastic";
  if (batch > 0) return `mini-batch of ${batch}`;
  return examples ? `full batch, all ${examples}` : "full batch";
}

/** Whether a lane's steps see something else than the true surface. */
export const partial = (batch, state, surface) =>
  (batch ?? usualBatch(surface)) !== 0 && batch !== surface.examples && matters(state, surface);

/** Whether the size of a batch makes a difference: where there is chance in what a step sees. */
export const matters = ({ noise }, surface) => surface.examples > 0 || noise > 0;
