// Tabs: which view of the race is shown, what stands below it, and which curves.
import { BELOW, offered } from "../../model/below.js";
import { VIEWS, viewOf } from "../../model/views.js";
import { h } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * A button for each entry of a table; `update(buttons)` is called now and after every change.
 * @param {HTMLElement} element
 * @param {Store<State>} store
 * @param {{id: string, title: string}[]} table
 * @param {(id: string) => Partial<State>} choose
 * @param {(buttons: HTMLButtonElement[]) => void} update
 */
function createTabs(element, store, table, choose, update) {
  const buttons = table.map(({ id, title }) =>
    h("button", { type: "button", textContent: title, onclick: () => store.set(choose(id)) }),
  );
  element.append(...buttons);
  store.subscribe(() => update(buttons));
  update(buttons);
}

/**
 * @param {HTMLElement} button
 * @param {boolean} pressed
 */
const press = (button, pressed) => button.setAttribute("aria-pressed", String(pressed));

/**
 * Tabs of the views; a curve has one view only, which is said in their place.
 * @param {HTMLElement} element
 * @param {Store<State>} store
 * @param {Catalog} catalog
 */
export function createViewTabs(element, store, catalog) {
  const choose = (view) => ({ view });
  const only = h("span", { className: "only", textContent: "A curve has one view: its profile" });
  element.append(only);
  createTabs(element, store, VIEWS, choose, (buttons) => {
    const shown = viewOf(store.get(), catalog);
    const isCurve = shown === "profile";
    only.hidden = !isCurve;
    buttons.forEach((button, i) => {
      button.hidden = isCurve;
      press(button, shown === VIEWS[i].id);
    });
  });
}

/**
 * Tabs of what may stand below the stage.
 * @param {HTMLElement} element
 * @param {Store<State>} store
 * @param {Catalog} catalog
 */
export function createBelowTabs(element, store, catalog) {
  const choose = (below) => ({ below });
  createTabs(element, store, BELOW, choose, (buttons) => {
    const { surface, below } = store.get();
    const here = offered(catalog.surface(surface));
    buttons.forEach((button, i) => {
      button.hidden = !here.includes(BELOW[i]);
      press(button, below === BELOW[i].id);
    });
  });
}
