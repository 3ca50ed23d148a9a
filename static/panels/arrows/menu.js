// The menu of the arrows: of which lane, and which.
import { ARROWS, has, switched } from "../../model/arrows.js";
import { chosenLane } from "../../model/chosen.js";
import { laneTitles } from "../../model/names.js";
import { viewOf } from "../../model/views.js";
import { h, uniqueId } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const NONE = "There is no lane.";
const NOT_HERE = "Arrows are drawn on contours, side by side and on curves: not in 3-D.";

export class ArrowsMenu {
  /**
   * @param {HTMLElement} anchor it opens below
   * @param {{store: Store<State>, catalog: Catalog}} parts
   */
  constructor(anchor, { store, catalog }) {
    this.anchor = anchor;
    this.store = store;
    this.catalog = catalog;
    this.lane = h("select", {
      "aria-label": "Lane of the arrows",
      onchange: () => store.set({ chosen: Number(this.lane.value) }),
    });
    this.note = h("p", { className: "arrows-note" });
    this.rows = ARROWS.toReversed().map(({ id, title, says }) => this.#row(id, title, says));
    this.element = h(
      "div",
      {
        className: "arrows-menu popover-menu",
        popover: "auto",
        role: "group",
        "aria-label": "Arrows",
      },
      h("label", { className: "arrows-lane" }, "Arrows of ", this.lane),
      ...this.rows.map(({ element }) => element),
      this.note,
    );
    this.element.addEventListener("toggle", (event) => {
      anchor.setAttribute("aria-expanded", String(/** @type {any} */ (event).newState === "open"));
    });
    anchor.after(this.element);
    store.subscribe(() => this.#update());
    this.#update();
  }

  toggle() {
    const { bottom, left } = this.anchor.getBoundingClientRect();
    this.element.style.top = `${bottom + 6}px`;
    this.element.style.maxHeight = `calc(100dvh - ${bottom + 14}px)`;
    this.element.style.left = `max(8px, min(${left}px, 100vw - var(--menu) - 8px))`;
    this.element.togglePopover();
  }

  #row(id, title, says) {
    const { store } = this;
    const text = h("span", { className: "arrows-says", id: uniqueId(), textContent: says });
    const box = h("input", {
      type: "checkbox",
      "aria-label": title,
      "aria-describedby": text.id,
      onchange: () => store.set({ arrows: switched(store.get().arrows, id) }),
    });
    const swatch = h("i", { className: id });
    const element = h("label", {}, box, swatch, h("b", { textContent: title }), text);
    element.style.setProperty("--arrow", `var(--arrow-${id.replace("_", "-")})`);
    return { id, says, box, text, element };
  }

  #update() {
    const { store, catalog, lane, note } = this;
    const state = store.get();
    const chosen = chosenLane(state);
    const titles = laneTitles(state, catalog);
    const options = state.lanes.map(({ key }, i) =>
      h("option", { value: String(key), textContent: titles[i], selected: key === chosen?.key }),
    );
    lane.replaceChildren(...options);
    lane.disabled = !chosen;
    note.textContent = chosen ? (viewOf(state, catalog) === "3d" ? NOT_HERE : "") : NONE;
    const optimizer = chosen && catalog.optimizer(chosen.optimizer);
    const { dimensions } = catalog.surface(state.surface);
    for (const { id, says, box, text } of this.rows) {
      const there = optimizer !== undefined && has(optimizer, dimensions, id);
      box.checked = state.arrows.includes(id);
      box.disabled = !there && !box.checked;
      text.textContent = there || !optimizer ? says : `${optimizer.title} has none here.`;
    }
  }
}
