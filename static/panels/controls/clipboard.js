// The clipboard, where there is one.
import { h } from "./dom.js";

/**
 * Whether a text could be copied. Without HTTPS a page from another machine has no clipboard, and
 * one embedded in another may not be let to it.
 * @param {string} text
 */
export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const field = h("textarea", { value: text, className: "visually-hidden" });
    (focused?.closest("dialog") ?? document.body).append(field); // nothing else is alive under one
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  }
}
