// Above the lanes: a menu to add another, and whether their learning rates move together.
import { addLane } from "../../model/lanes.js";
import { h, icon } from "../controls/dom.js";
import { option } from "../controls/menu.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const LINK = "Move the learning rates of all lanes together; their ratios stay";
const LINKED = "Linked: moving one learning rate moves all by the same factor.";
const APART = "No longer linked: each learning rate moves alone.";

export class LanesHeader {
  /**
   * `added()` is called when a lane was added by hand.
   * @param {Store<State>} store
   * @param {Catalog} catalog
   * @param {() => void} added
   * @param {(text: string) => void} tell says what was done
   */
  constructor(store, catalog, added, tell) {
    this.add = h("select", {
      className: "add",
      "aria-label": "Add an optimizer",
      onchange: () => {
        store.set(addLane(store.get(), catalog, this.add.value));
        this.add.value = "";
        added();
      },
    });
    this.add.append(option({ id: "", title: "+ Add lane" }), ...catalog.optimizers.map(option));
    this.linked = h("input", {
      type: "checkbox",
      id: "linked",
      onchange: () => {
        const { checked: linked } = this.linked;
        store.set({ linked, ratios: undefined });
        tell(linked ? LINKED : APART);
      },
    });
    const link = h("label", { className: "link", for: "linked", title: LINK });
    link.append(this.linked, icon("link"), "Link rates");
    this.element = h("div", { className: "lanes-header" });
    this.element.append(h("h2", { textContent: "Lanes" }), link, this.add);
  }
}
