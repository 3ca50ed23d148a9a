// Beside the steps: how often the lanes have seen all examples, where there are real ones.
import { epochsAt } from "../../model/epochs.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * @param {HTMLElement} element
 * @param {{store: Store<State>, catalog: Catalog, player: Player}} parts
 */
export function createEpochs(element, { store, catalog, player }) {
  const update = () => {
    const text = epochsAt(store.get(), catalog, player.step);
    if (element.textContent !== text) element.textContent = text;
  };
  store.subscribe(update);
  player.subscribe(update);
  update();
}
