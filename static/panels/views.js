// Which view of the race is shown.
import { h } from "./dom.js";

const NAMES = { contour: "Contour", panels: "Side by side", "3d": "3-D" };

export function createViewTabs(element, store, catalog, views) {
  const buttons = views.map((view) =>
    h("button", { type: "button", textContent: NAMES[view], onclick: () => store.set({ view }) }),
  );
  element.append(...buttons);
  const show = () =>
    views.forEach((view, i) => {
      const flat = catalog.surface(store.get().surface).dimensions === 1;
      buttons[i].disabled = flat;
      buttons[i].title = flat ? "A curve is shown as its profile." : "";
      buttons[i].setAttribute("aria-pressed", String(!flat && store.get().view === view));
    });
  store.subscribe(show);
  show();
}
