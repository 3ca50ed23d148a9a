// What the stage does when its picture has the focus and a key is pressed.
import { panned, zoomed } from "../model/panning.js";
import { wishOf } from "../model/picture_keys.js";

/** @import { Wish } from "../model/picture_keys.js" */
/** @import { Stage } from "./stage.js" */

/**
 * @param {Stage} stage
 * @param {KeyboardEvent} event
 */
export function hearKey(stage, event) {
  const wish = wishOf(event.key);
  if (!wish || event.ctrlKey || event.metaKey || event.altKey) return;
  const { store, view } = stage;
  if (event.target !== view.plot?.element) return;
  event.preventDefault(); // and so the page does not hear it
  if (wish.whole) store.set({ box: null, camera: null });
  else if (view.eye) look(view.eye, wish);
  else go(stage, wish);
}

/** @type {(eye: import("./eye.js").Eye, wish: Wish) => void} */
function look(eye, { move, zoom }) {
  if (move) eye.move(...move);
  if (zoom) eye.zoom(zoom);
  eye.rest();
}

/** @type {(stage: Stage, wish: Wish) => void} */
function go(stage, { move, zoom }) {
  const { view, store } = stage;
  const wanted = move ? panned(view.range, ...move) : zoomed(view.range, zoom ?? 1);
  view.show?.(stage.reachable(wanted));
  store.set({ box: view.range });
}
