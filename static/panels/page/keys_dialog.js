// The list of keys, which the table of keys is written out to.
import { h, iconButton } from "../controls/dom.js";
import { GROUPS } from "./keys.js";

/** @type {Record<string, string>} what stands on a key, where it is not its name */
const CAPS = {
  " ": "Space",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: "Page Up",
  PageDown: "Page Down",
  Escape: "Esc",
};

/** @type {(key: string) => string} */
const capital = (key) => (key.length === 1 ? key.toUpperCase() : key);

/**
 * A button among the tools opens the list; returns what opens it too.
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} tools
 */
export function createKeysDialog(dialog, tools) {
  const close = () => dialog.close();
  const title = h("h2", { id: "keys-title", textContent: "Keys" });
  const header = h("header", {}, title, iconButton("remove", "Close", close));
  dialog.append(h("article", {}, header, ...GROUPS.map(createGroup)));
  dialog.addEventListener("click", ({ target }) => target === dialog && close());
  const open = () => dialog.showModal();
  tools.prepend(iconButton("keyboard", "Keys", open, { className: "icon-button keys-button" }));
  return open;
}

/** @param {typeof GROUPS[number]} group */
const createGroup = ({ title, rows }) =>
  h(
    "section",
    {},
    h("h3", { textContent: title }),
    h("dl", { className: "keys" }, ...rows.flatMap(createRow)),
  );

/** @param {typeof GROUPS[number]["rows"][number]} row */
function createRow({ says, keys }) {
  const caps = Object.keys(keys).map((key) => h("kbd", { textContent: CAPS[key] ?? capital(key) }));
  const names = caps.flatMap((cap, i) => (i ? [" ", cap] : [cap]));
  return [h("dt", {}, ...names), h("dd", { textContent: says })];
}
