// Small helpers to make elements.

/** An element with properties, attributes (names with a dash or "role") and children. */
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

/** An icon of the page's sprite. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** A button that shows an icon only; `label` is its name. */
export const iconButton = (name, label, onclick, more = {}) =>
  h(
    "button",
    {
      type: "button",
      className: "icon-button",
      title: label,
      "aria-label": label,
      onclick,
      ...more,
    },
    icon(name),
  );

/** A piece of typeset mathematics, from the server's own catalog. */
export function maths(mathml) {
  const template = document.createElement("template");
  template.innerHTML = mathml;
  return template.content;
}
