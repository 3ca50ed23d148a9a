// Which panel a small screen shows below the picture. A wide one shows all, and hides these tabs.
import { h } from "../controls/dom.js";

const PANES = [
  { id: "lanes", title: "Lanes" },
  { id: "surface", title: "Surface" },
  { id: "curves", title: "Curves" },
];

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} layout that the panels stand in
 */
export function createPaneTabs(element, layout) {
  const show = (chosen) => {
    layout.dataset.pane = chosen;
    PANES.forEach(({ id }, i) => {
      buttons[i].setAttribute("aria-pressed", String(id === chosen));
    });
  };
  // a panel is read from its top: the page goes back to where its picture stuck
  const choose = (id) => {
    show(id);
    if (scrollY > layout.offsetTop) scrollTo({ top: layout.offsetTop });
  };
  const buttons = PANES.map(({ id, title }) =>
    h("button", { type: "button", textContent: title, onclick: () => choose(id) }),
  );
  element.append(...buttons);
  show(PANES[0].id);
}
