// Beside the views: the arrows of a lane's step. The menu, and what draws them, are fetched when
// they are first asked for.
import { icon } from "../controls/dom.js";
import { onDemand } from "./on_demand.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { ArrowsMenu } from "../arrows/menu.js" */

const LABEL = "Arrows of a step";
const loadMenu = onDemand(() => import("../arrows/menu.js"), "race/arrows", "race/popover");

/**
 * @param {HTMLElement} button
 * @param {{store: Store<State>, catalog: Catalog, failed: (error: unknown) => void}} parts
 * @param {() => Promise<void>} draw makes what draws them; called once, when some are to be drawn
 */
export function createArrowsButton(button, parts, draw) {
  const { store, catalog, failed } = parts;
  /** @type {ArrowsMenu | undefined} */
  let menu;
  let drawn = false;
  button.title = LABEL;
  for (const [name, value] of [
    ["aria-label", LABEL],
    ["aria-haspopup", "true"],
    ["aria-expanded", "false"],
  ])
    button.setAttribute(name, value);
  button.append(icon("arrows"));
  button.addEventListener("click", async () => {
    try {
      const { ArrowsMenu } = await loadMenu();
      menu ??= new ArrowsMenu(button, parts);
      menu.toggle();
    } catch (error) {
      failed(error);
    }
  });
  const update = () => {
    const { arrows, surface } = store.get();
    button.hidden = Boolean(catalog.surface(surface).network); // of points of a plane only
    button.classList.toggle("on", arrows.length > 0);
    if (drawn || !arrows.length || button.hidden) return;
    drawn = true;
    draw().catch((error) => {
      drawn = false; // the next change tries again
      failed(error);
    });
  };
  store.subscribe(update);
  update();
}
