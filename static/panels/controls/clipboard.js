// The clipboard, where there is one.
import { h } from "./dom.js";

/**
 * Whether a text could be copied. Without HTTPS a page from another machine has no clipboard, and
 * one embedded in another may not be let to it.
 * @param {string} text
 * @param {string} html the same for what takes tables
 */
export async function toClipboard(text, html = "") {
  try {
    if (html) await navigator.clipboard.write([itemOf(text, html)]);
    else await navigator.clipboard.writeText(text);
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

/** @type {(text: string, html: string) => ClipboardItem} */
const itemOf = (text, html) =>
  new ClipboardItem({
    "text/plain": new Blob([text], { type: "text/plain" }),
    "text/html": new Blob([html], { type: "text/html" }),
  });
