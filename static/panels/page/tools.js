// Small tools of the page: copy the link, see all of the surface again.
import { h, icon, iconButton } from "../controls/dom.js";

/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Address } from "./address.js" */

const COPIED = "Copied: a link to what you see now.";
const UNCOPIED = "This browser allows no copying; the link stands in the address bar.";

/**
 * Whether a text could be copied. Without HTTPS a page from another machine has no clipboard, and
 * one embedded in another may not be let to it.
 * @param {string} text
 */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const field = h("textarea", { value: text, className: "visually-hidden" });
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  }
}

/**
 * @param {HTMLElement} element
 * @param {{store: Store<State>, address: Address, stage: HTMLElement, tell: (text: string) => void}}
 *   parts `tell` says what was done
 */
export function createTools(element, { store, address, stage, tell }) {
  const copy = iconButton("share", "Copy link", async () => {
    address.flush();
    const copied = await toClipboard(location.href);
    tell(copied ? COPIED : UNCOPIED);
    if (!copied) return;
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
