// Small tools of the page: copy the link, see all of the surface again.
import { h, icon, iconButton } from "../controls/dom.js";

/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Address } from "./address.js" */

// without HTTPS, a page from another machine has no access to the clipboard
/** @param {string} text */
async function toClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = h("textarea", { value: text, className: "visually-hidden" });
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

/**
 * @param {HTMLElement} element
 * @param {{store: Store<State>, address: Address, stage: HTMLElement}} parts
 */
export function createTools(element, { store, address, stage }) {
  const copy = iconButton("share", "Copy link", async () => {
    address.flush();
    await toClipboard(location.href);
    copy.classList.add("done");
    copy.replaceChildren(icon("check"));
    setTimeout(() => {
      copy.classList.remove("done");
      copy.replaceChildren(icon("share"));
    }, 1200);
  });
  element.prepend(copy);
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
}
