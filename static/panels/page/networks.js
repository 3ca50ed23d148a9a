// What only networks need is fetched when the first one is shown.

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * Call a function once, when a network is on the stage; again where it failed and something changes.
 * @param {{store: Store<State>, catalog: Catalog, failed: (error: unknown) => void}} parts
 * @param {() => Promise<void>} open
 */
export function onNetwork({ store, catalog, failed }, open) {
  let opened = false;
  const look = () => {
    if (opened || !catalog.surface(store.get().surface).network) return;
    opened = true;
    open().catch((error) => {
      opened = false;
      failed(error);
    });
  };
  store.subscribe(look);
  look();
}
