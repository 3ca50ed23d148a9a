// A search over the entries of a long page: what is found is listed as links to their anchors.
import { h } from "../controls/dom.js";
import { createVoice } from "../page/voice.js";
import { find } from "./find.js";

/** @typedef {{title: string, text: string, section: string, href: string}} Entry */

/**
 * @param {HTMLElement} element to put it in
 */
export function createSearch(element) {
  const field = h("input", { type: "search", placeholder: "Search", "aria-label": "Search" });
  const list = h("ul", { className: "found", hidden: true });
  const voice = h("p", { className: "visually-hidden", role: "status" });
  const say = createVoice(voice);
  /** @type {Entry[] | undefined} */
  let entries;
  const update = () => {
    entries ??= readEntries();
    const found = find(entries, field.value);
    list.replaceChildren(...found.map(createItem));
    if (!found.length) list.append(h("li", { className: "none", textContent: "Nothing found." }));
    list.hidden = !field.value.trim();
    say(list.hidden ? "" : `${found.length} found`);
  };
  const close = () => {
    list.hidden = true;
  };
  field.addEventListener("input", update);
  field.addEventListener("focus", update);
  list.addEventListener("click", ({ target }) => target instanceof HTMLAnchorElement && close());
  document.addEventListener("pointerdown", ({ target }) => {
    if (!element.contains(/** @type {Node} */ (target))) close();
  });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(/** @type {Node} */ (relatedTarget))) close();
  });
  listenToKeys(element, field, list, close);
  element.append(field, list, voice);
}

/** @returns {Entry[]} the articles of the page that have an anchor */
function readEntries() {
  return [...document.querySelectorAll("article.entry")].flatMap((article) => {
    const heading = article.querySelector(".name[id]");
    const section = article.closest("section")?.querySelector("h2")?.textContent ?? "";
    if (!heading) return [];
    // a picture's legend names lanes that the entry is not about
    const legend = article.querySelector("figure")?.textContent ?? "";
    const text = article.textContent.replace(legend, "");
    return [{ title: heading.textContent.trim(), text, section, href: `#${heading.id}` }];
  });
}

/** @param {{entry: Entry, named: boolean}} found */
function createItem({ entry: { title, section, href }, named }) {
  const place = h("span", { textContent: named ? section : `${section}, mentions it` });
  return h("li", {}, h("a", { href }, title, " ", place));
}

/**
 * The slash leads here, arrows go through what is found, Enter takes the first of it.
 * @param {HTMLElement} element
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 * @param {() => void} close
 */
function listenToKeys(element, field, list, close) {
  const stops = () => [field, ...list.querySelectorAll("a")];
  const move = (by) => {
    const all = stops();
    all[all.findIndex((stop) => stop.matches(":focus")) + by]?.focus();
  };
  const leave = () => {
    field.value = "";
    field.focus();
    close();
  };
  /** @type {Record<string, () => unknown>} */
  const actions = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => list.querySelector("a")?.click(),
    Escape: leave,
  };
  element.addEventListener("keydown", (event) => {
    const inList = event.target !== field;
    if (list.hidden || !actions[event.key] || (inList && event.key === "Enter")) return;
    event.preventDefault();
    actions[event.key]();
  });
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || target.closest("input")) return;
    event.preventDefault();
    field.focus();
  });
}
