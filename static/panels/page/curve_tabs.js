// Which curve is shown: the loss by a tab, all others by a menu beside it; and on which axis.
import { CURVES, curvesOf, isLog, shownCurve } from "../../model/curves.js";
import { laneTitles } from "../../model/names.js";
import { h } from "../controls/dom.js";
import { groupedOptions, option } from "../controls/menu.js";

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
  const whose = h("select", {
    "aria-label": "Lane of the curve",
    onchange: () => store.set({ chosen: Number(whose.value) }),
  });
  element.append(tab, menu, whose);
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
    fillWhose(whose, state, catalog);
  };
  store.subscribe(update);
  update();
}

/**
 * The lanes that a curve of one lane may be of.
 * @param {HTMLSelectElement} menu
 * @param {State} state
 * @param {Catalog} catalog
 */
function fillWhose(menu, state, catalog) {
  const { of } = shownCurve(state, catalog);
  menu.hidden = !of || state.lanes.length < 2;
  if (menu.hidden) return;
  const titles = laneTitles(state, catalog);
  const known = JSON.stringify([titles, state.lanes.map(({ key }) => key)]);
  if (known !== menu.dataset.listed)
    menu.replaceChildren(
      ...state.lanes.map(({ key }, i) => option({ id: String(key), title: titles[i] })),
    );
  menu.dataset.listed = known;
  menu.value = String(of?.(state)?.key);
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
