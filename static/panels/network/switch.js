// Buttons of which one is pressed.
import { h } from "../controls/dom.js";

/**
 * @param {string} label
 * @param {{id: string, title: string}[]} table
 * @param {(id: string) => void} choose
 */
export function createSwitch(label, table, choose) {
  const buttons = table.map(({ id, title }) =>
    h("button", { type: "button", textContent: title, onclick: () => choose(id) }),
  );
  const element = h("nav", { className: "tabs", "aria-label": label }, ...buttons);
  return {
    element,
    /** @param {string} id */
    show(id) {
      buttons.forEach((button, i) => {
        button.setAttribute("aria-pressed", String(table[i].id === id));
      });
    },
  };
}
