// What the stage does when its picture has the focus and a key is pressed.
import { wishOf } from "../model/picture_keys.js";

/** @import { Stage } from "./stage.js" */

/**
 * @param {Stage} stage
 * @param {KeyboardEvent} event
 */
export function hearKey({ store, view }, event) {
  const wish = wishOf(event.key);
  if (!wish || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target !== view.plot?.element) return;
  event.preventDefault(); // and so the page does not hear it
  const { move, zoom, whole } = wish;
  if (move) view.move?.(...move);
  if (zoom) view.zoom?.(zoom);
  view.rest?.();
  if (whole) store.set({ box: null, camera: null });
}
