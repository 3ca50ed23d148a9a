// Which panel a small screen shows under picture and transport: the lanes, the surface, or one of
// those that a wide screen has below the stage. A wide one shows all, and hides these tabs.
import { BELOW, keptBelow } from "../../model/below.js";
import { h } from "../controls/dom.js";
import { isPutAway } from "./embedded.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/** @typedef {{id: string, title: string, short?: string}} Pane */

const PANES = [{ id: "lanes", title: "Lanes" }, { id: "surface", title: "Surface" }, ...BELOW];

const isBelow = (id) => BELOW.some((one) => one.id === id);

/**
 * In a frame some of the panels may be put away.
 * @param {HTMLElement} element
 * @param {HTMLElement} layout that the panels stand in
 * @param {Store<State>} store
 * @param {Catalog} catalog
 * @param {Pane[]} first those that come before the others
 */
export function createPaneTabs(element, layout, store, catalog, first = []) {
  const panes = [...first, ...PANES].filter(({ id }) => !isPutAway(isBelow(id) ? "below" : id));
  const update = () => {
    const { pane } = layout.dataset;
    const { below, surface } = store.get();
    const shown = pane === "below" ? below : pane;
    panes.forEach(({ id }, i) => {
      buttons[i].hidden = isBelow(id) && keptBelow(id, catalog.surface(surface)) !== id;
      buttons[i].setAttribute("aria-pressed", String(id === shown));
    });
  };
  const show = (pane) => {
    layout.dataset.pane = pane;
    update();
  };
  // a panel is read from its top: the page goes back to where its picture stuck
  const choose = (id) => {
    if (isBelow(id)) store.set({ below: id });
    show(isBelow(id) ? "below" : id);
    const top = document.querySelector(".top")?.clientHeight ?? 0;
    if (scrollY > top) scrollTo({ top });
  };
  const buttons = panes.map(({ id, title, short = title }) => {
    const props = { type: "button", textContent: short, "data-shows": id };
    return h("button", { ...props, onclick: () => choose(id) });
  });
  element.append(...buttons);
  store.subscribe((state, old) => {
    if (state.below !== old.below) show("below");
    if (state.surface !== old.surface) update();
  });
  const home = panes.length && !isBelow(panes[0].id) ? panes[0].id : "below";
  show(first.length || store.get().below === BELOW[0].id ? home : "below");
  return { choose };
}
