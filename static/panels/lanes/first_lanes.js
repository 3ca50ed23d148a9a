// Where there are no lanes, the stage offers those that a race begins with.
import { firstLanes } from "../../model/lanes.js";
import { racers } from "../../model/race_request.js";
import { h } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * `added()` is called when they were taken, and the offer has gone with the focus.
 * @param {HTMLElement} stage
 * @param {Store<State>} store
 * @param {Catalog} catalog
 * @param {() => void} added
 */
export function createFirstLanes(stage, store, catalog, added) {
  const fill = () => {
    const surface = catalog.surface(store.get().surface);
    store.set({ lanes: firstLanes(catalog, surface) });
    added();
  };
  const textContent = `Add the ${catalog.firstLanes.length} first lanes`;
  const button = h("button", {
    type: "button",
    className: "text-button",
    textContent,
    onclick: fill,
  });
  const offer = h("p", { className: "no-lanes on-stage" }, "No lanes race here. ", button);
  const none = h(
    "p",
    { className: "no-lanes untrained on-stage" },
    "No lane here can train this network: ",
  );
  none.append("their cards say why. Add another one.");
  stage.append(offer, none);
  const update = () => {
    const state = store.get();
    offer.hidden = state.lanes.length > 0;
    none.hidden = !offer.hidden || racers(state, catalog).length > 0;
  };
  store.subscribe(update);
  update();
}
