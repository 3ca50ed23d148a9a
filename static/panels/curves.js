// Which curves are shown below the stage.
import { CURVES } from "../model/state.js";
import { h } from "./dom.js";

const NAMES = { loss: "Loss", learning_rate: "Learning rate", momentum: "Momentum" };

/** Tabs; that of a parameter shows while some lane has it. */
export function createCurveTabs(element, store, catalog) {
  const buttons = CURVES.map((curve) =>
    h("button", { type: "button", textContent: NAMES[curve], onclick: () => store.set({ curve }) }),
  );
  element.append(...buttons);
  const show = () => {
    const { curve: shown, lanes } = store.get();
    const has = (name) =>
      lanes.some(({ optimizer }) => catalog.optimizer(optimizer).parameters.some((one) => one.name === name));
    CURVES.forEach((curve, i) => {
      buttons[i].hidden = curve !== CURVES[0] && curve !== shown && !has(curve);
      buttons[i].setAttribute("aria-pressed", String(curve === shown));
    });
  };
  store.subscribe(show);
  show();
}
