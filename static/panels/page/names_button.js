// Beside the views: whether the names of the lanes stand on the stage.
import { viewOf } from "../../model/views.js";
import { icon } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const LABEL = "Names on the stage";

/**
 * Side by side each picture has its lane's name above it, whatever the button says: it goes.
 * @param {HTMLElement} button
 * @param {Store<State>} store
 * @param {Catalog} catalog
 */
export function createNamesButton(button, store, catalog) {
  button.title = LABEL;
  button.setAttribute("aria-label", LABEL);
  button.append(icon("names"));
  button.addEventListener("click", () => store.set({ names: !store.get().names }));
  const update = () => {
    const state = store.get();
    button.hidden = viewOf(state, catalog) === "tiles";
    button.setAttribute("aria-pressed", String(state.names));
  };
  store.subscribe(update);
  update();
}
