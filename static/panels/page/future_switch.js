// Whether the curves show what is still to come. The choice is kept for the next visit; a link that
// says otherwise wins.

import { keep, recall } from "./keeping.js";

/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const KEY = "downhill:future";

/**
 * @param {HTMLElement} button
 * @param {Store<State>} store
 */
export function createFutureSwitch(button, store) {
  const update = () => button.setAttribute("aria-pressed", String(store.get().future));
  button.title = "Show faintly how the curves go on after the playhead";
  button.addEventListener("click", () => {
    store.set({ future: !store.get().future });
    keep(KEY, store.get().future ? "shown" : "hidden");
  });
  store.subscribe(update);
  update();
}

/**
 * What was chosen at an earlier visit, as a patch, unless the link says it.
 * @param {string} query
 */
export function recallFuture(query) {
  if (new URLSearchParams(query).has("future")) return {};
  return recall(KEY) === "hidden" ? { future: false } : {};
}
