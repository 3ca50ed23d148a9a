// Small tools of the page: share it, see all of the surface again.
import { h, iconButton } from "../controls/dom.js";
import { onDemand } from "./on_demand.js";

/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Parts as ShareParts, Share } from "../share/share.js" */
/** @import { Address } from "./address.js" */
/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Address} address
 * @property {HTMLElement} stage
 * @property {(error: unknown) => void} failed says so
 */

const loadShare = onDemand(() => import("../share/share.js"), "race/share");

/**
 * Returns what opens the dialog that shares what is seen, with its code large.
 * @param {HTMLElement} element
 * @param {Parts & ShareParts} parts
 */
export function createTools(element, { store, address, stage, failed, ...parts }) {
  /** @type {Share | undefined} */
  let dialog;
  const share = async (options = {}) => {
    address.flush();
    try {
      const { Share } = await loadShare();
      dialog ??= new Share(parts);
      dialog.open(location.href, options);
    } catch (error) {
      failed(error);
    }
  };
  element.prepend(iconButton("share", "Share", () => share()));
  const reset = h("button", {
    type: "button",
    className: "text-button reset on-stage",
    textContent: "Reset view",
    onclick: () => store.set({ box: null, camera: null }),
  });
  stage.append(reset);
  const update = () => {
    const { box, camera } = store.get();
    reset.hidden = !box && !camera;
  };
  store.subscribe(update);
  update();
  return () => share({ large: true });
}
