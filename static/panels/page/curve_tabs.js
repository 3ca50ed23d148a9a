// Which curve is shown: the loss by a tab, all others by a menu beside it; and on which axis.
import { CURVES, curvesOf, isLog, shownCurve } from "../../model/curves.js";
import { h } from "../controls/dom.js";
import { groupedOptions } from "../controls/menu.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const [FIRST] = CURVES;

/**
 * @param {HTMLElement} element
 * @param {Store<State>} store
 * @param {Catalog} catalog
 */
export function createCurveTabs(element, store, catalog) {
  const choose = (curve) => store.set({ curve, axis: null });
  const tab = h("button", {
    type: "button",
    textContent: FIRST.title,
    onclick: () => choose(FIRST.id),
  });
  const menu = h("select", { "aria-label": "More curves", onchange: () => choose(menu.value) });
  element.append(tab, menu);
  let listed = "";
  const update = () => {
    const state = store.get();
    const others = curvesOf(state, catalog).filter((curve) => curve.id !== FIRST.id);
    const known = others.map(({ id }) => id).join();
    if (known !== listed)
      menu.replaceChildren(placeholder(), ...groupedOptions(others, ({ group }) => group));
    listed = known;
    const shown = shownCurve(state, catalog).id;
    const first = shown === FIRST.id;
    tab.setAttribute("aria-pressed", String(first));
    menu.classList.toggle("pressed", !first);
    menu.value = first ? "" : shown;
  };
  store.subscribe(update);
  update();
}

const placeholder = () => h("option", { value: "", hidden: true, textContent: "More …" });

/**
 * The switch between an axis of powers of ten and a plain one.
 * @param {HTMLElement} button
 * @param {Store<State>} store
 * @param {Catalog} catalog
 */
export function createAxisSwitch(button, store, catalog) {
  const log = () => isLog(store.get(), shownCurve(store.get(), catalog));
  const update = () => button.setAttribute("aria-pressed", String(log()));
  button.title = "An axis of powers of ten, or a plain one";
  button.addEventListener("click", () => store.set({ axis: log() ? "linear" : "log" }));
  store.subscribe(update);
  update();
}
