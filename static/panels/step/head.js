// The head of a step taken apart: whose it is, which can be chosen, and which step.
import { chosenLane } from "../../model/chosen.js";
import { laneTitles } from "../../model/names.js";
import { look } from "../../model/palette.js";
import { h } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * @param {Store<State>} store
 * @param {Catalog} catalog
 */
export function createHead(store, catalog) {
  const select = h("select", {
    "aria-label": "Lane to take apart",
    onchange: () => store.set({ chosen: Number(select.value) }),
  });
  const words = h("strong");
  const element = h("header", { className: "step-head" }, select, words);
  let listed = "";
  const draw = () => {
    const state = store.get();
    const lane = chosenLane(state);
    const titles = laneTitles(state, catalog);
    const options = state.lanes.map(({ key }, i) => ({ value: key, text: titles[i] }));
    const now = JSON.stringify(options);
    if (now !== listed) select.replaceChildren(...options.map((one) => h("option", one)));
    listed = now;
    element.hidden = !lane;
    if (!lane) return;
    if (select.value !== String(lane.key)) select.value = String(lane.key);
    element.style.setProperty("--lane", `var(${look(lane.slot).colour})`);
  };
  return {
    element,
    draw,
    /** @param {string} text */
    title(text) {
      words.textContent = text;
    },
  };
}
