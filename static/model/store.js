// The one place that holds settings. Listeners get the new and the old state and compare what
// they care for by identity: every change makes new objects along its path.
export function createStore(initial) {
  let state = initial;
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

/** Whether any of the named settings differs between two states. */
export const changed = (a, b, ...names) => names.some((name) => a[name] !== b[name]);
