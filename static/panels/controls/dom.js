// Small helpers to make elements.

/** @typedef {Node | string} Child */

/**
 * An element with properties, attributes (names with a dash, "role" and "for"), listeners (names
 * with "on") and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} props
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, value);
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

let ids = 0;

/** An id that no other element of the page has. */
export function uniqueId() {
  ids += 1;
  return `id-${ids}`;
}

/**
 * An icon of the page's sprite.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/**
 * A button that shows an icon only; `label` is its name.
 * @param {string} name of the icon
 * @param {string} label
 * @param {() => void} onclick
 * @param {Record<string, any>} props
 */
export function iconButton(name, label, onclick, props = {}) {
  const common = { type: "button", className: "icon-button", title: label, "aria-label": label };
  return h("button", { ...common, onclick, ...props }, icon(name));
}

/**
 * A piece of typeset mathematics, from the server's own catalog.
 * @param {string} mathml
 */
export function maths(mathml) {
  const template = document.createElement("template");
  template.innerHTML = mathml;
  return template.content;
}
