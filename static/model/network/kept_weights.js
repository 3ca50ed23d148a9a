// The weights of all lanes at some steps of a race, of which the last few answers are kept.

/** @typedef {{step: number, lanes: Map<number, Float32Array>}} Weights by the keys of lanes */

const KEPT = 24;

/**
 * The measured step at or before a step: those are kept every so many steps, and at the end.
 * @param {number} step
 * @param {{steps: number, every: number}} training
 */
export const measuredStep = (step, { steps, every }) =>
  step >= steps ? steps : Math.floor(step / every) * every;

/**
 * The rows of an answer, each the weights of a lane.
 * @param {number[]} keys of the lanes, in order
 * @param {number} step
 * @param {{shape: number[], data: ArrayLike<number>}} array
 * @returns {Weights}
 */
export function weightsOf(keys, step, { shape: [, numbers], data }) {
  const all = Float32Array.from(data);
  const rows = keys.map(
    (key, i) =>
      /** @type {[number, Float32Array]} */ ([key, all.subarray(i * numbers, (i + 1) * numbers)]),
  );
  return { step, lanes: new Map(rows) };
}

/**
 * Answers by the words of their questions; the oldest goes.
 * @template T
 */
export class Kept {
  /** @type {Map<string, T>} */
  #answers = new Map();

  /** @param {string} question */
  get(question) {
    return this.#answers.get(question);
  }

  /** @type {(question: string, answer: T) => void} */
  put(question, answer) {
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT) this.#answers.delete(oldest);
  }
}
