// Which parts of a path are veiled, for something stands before them: for each row the parts of the
// step that leads to it, as [from, to, from, to, ...] between 0 and 1.

/** @typedef {number[]} Veil */
/** @typedef {[number, number][]} Spans */

/** @type {Veil} */
export const CLEAR = [];
/** @type {Veil} */
export const VEILED = [0, 1];

/**
 * The veil of a step from what is hidden at some places of it, evenly spaced and all inside.
 * @param {boolean[]} hidden
 * @returns {Veil}
 */
export function veilOf(hidden) {
  if (!hidden.includes(true)) return CLEAR;
  if (!hidden.includes(false)) return VEILED;
  return hidden
    .flatMap((here, i) => {
      if (here === (hidden[i - 1] ?? false)) return [];
      return [i / hidden.length];
    })
    .concat(hidden.at(-1) ? [1] : []);
}

/**
 * The spans of a step that are veiled, or those that are not.
 * @param {Veil} veil
 * @param {boolean} veiled
 * @returns {Spans}
 */
export function spans(veil, veiled) {
  const edges = veiled ? veil : [0, ...veil, 1];
  /** @type {Spans} */
  const found = [];
  for (let i = 0; i < edges.length; i += 2)
    if (edges[i + 1] > edges[i]) found.push([edges[i], edges[i + 1]]);
  return found;
}

/**
 * Whether a place of a step is veiled.
 * @param {Veil} veil
 * @param {number} part
 */
export const isVeiled = (veil, part) =>
  spans(veil, true).some(([from, to]) => part >= from && part <= to);

/**
 * The veil of the first part of a step, as a step of its own.
 * @param {Veil} veil
 * @param {number} part
 * @returns {Veil}
 */
export const cut = (veil, part) => veil.map((edge) => Math.min(1, edge / part));
