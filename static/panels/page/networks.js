// What only networks need is fetched when the first one is shown.

import { shownCurve } from "../../model/curves.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @typedef {{store: Store<State>, catalog: Catalog, failed: (error: unknown) => void}} Parts */

/**
 * Call a function once, when a network is on the stage; again where it failed and something changes.
 * @param {Parts} parts
 * @param {() => Promise<void>} open
 */
export const onNetwork = (parts, open) =>
  when(({ surface }) => Boolean(parts.catalog.surface(surface).network), parts, open);

/**
 * The same when a curve is shown.
 * @param {string} id
 * @param {Parts} parts
 * @param {() => Promise<void>} open
 */
export const onCurve = (id, parts, open) =>
  when((state) => shownCurve(state, parts.catalog).id === id, parts, open);

/** @type {(is: (state: State) => boolean, parts: Parts, open: () => Promise<void>) => void} */
function when(is, { store, failed }, open) {
  let opened = false;
  const look = () => {
    if (opened || !is(store.get())) return;
    opened = true;
    open().catch((error) => {
      opened = false;
      failed(error);
    });
  };
  store.subscribe(look);
  look();
}
