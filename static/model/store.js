// The one place that holds settings. Listeners get the new and the old state and compare what
// they care for by identity: every change makes new objects along its path.

/**
 * @template {object} S
 * @typedef {object} Store
 * @property {() => S} get
 * @property {(patch: Partial<S>) => void} set
 * @property {(listener: (state: S, old: S) => void) => void} subscribe
 */

/**
 * @template {object} S
 * @param {S} initial
 * @returns {Store<S>}
 */
export function createStore(initial) {
  let state = initial;
  /** @type {Set<(state: S, old: S) => void>} */
  const listeners = new Set();
  return {
    get: () => state,
    set(patch) {
      const old = state;
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener(state, old);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Whether any of the named settings differs between two states.
 * @template {object} S
 * @param {S} a
 * @param {S} b
 * @param {(keyof S)[]} names
 */
export const changed = (a, b, ...names) => names.some((name) => a[name] !== b[name]);
