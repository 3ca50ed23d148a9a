// What is pointed at: one symbol, wherever it stands. Its places in the formula, its number and its
// arrow on the surface light up together. It is no setting: no link holds it.
//
// A symbol goes by the name that the rule's source has for it: a field of the state ("m", also as
// it was before the step), a parameter ("beta1"), a variable ("m_hat"), or one of SYMBOLS.
import { createStore } from "./store.js";

/** @import { Store } from "./store.js" */
/** @typedef {Store<{name: string | null}>} Lit */

export const SYMBOLS = Object.freeze({
  gradient: "gradient", // the slope where the step was taken from, whatever the source calls it
  point: "x", // where the step was taken from, and where it led
  step: "step", // from there to there
});

/** @returns {Lit} */
export const createLit = () => createStore({ name: /** @type {string | null} */ (null) });

/**
 * Light a symbol, or none.
 * @param {Lit} lit
 * @param {string | null} name
 */
export function light(lit, name) {
  if (lit.get().name !== name) lit.set({ name });
}
