// The head of a lane's card: its look and name, and what can be done with the lane as a whole.
import { h, icon, iconButton } from "../controls/dom.js";

/** @import { Owner } from "../controls/owner.js" */
/** @typedef {Record<"explain" | "toggle" | "duplicate" | "remove", () => void>} Actions */

export class CardHead {
  hidden = false;

  /**
   * @param {Owner} owner
   * @param {Actions} actions
   */
  constructor(owner, { explain, toggle, duplicate, remove }) {
    this.owner = owner;
    this.hide = iconButton("eye", "Hide", toggle);
    this.copy = iconButton("copy", "Duplicate", duplicate);
    this.remove = iconButton("remove", "Remove", remove);
    this.formula = h("button", {
      type: "button",
      className: "formula-button",
      textContent: "ƒ",
      onclick: explain,
    });
    this.name = h("h3");
    this.element = h("div", { className: "lane-head" }, swatch(), this.name, this.formula);
    this.element.append(this.hide, this.copy, this.remove);
    owner.tell(() => this.draw());
  }

  /** @param {boolean} hidden */
  show(hidden) {
    if (hidden === this.hidden) return;
    this.hidden = hidden;
    this.hide.replaceChildren(icon(hidden ? "eye-off" : "eye"));
    this.draw();
  }

  draw() {
    const { title } = this.owner;
    this.name.textContent = title;
    call(this.formula, `${title} formula and source`);
    call(this.hide, `${this.hidden ? "Show" : "Hide"} ${title}`);
    call(this.copy, `Duplicate ${title}`);
    call(this.remove, `Remove ${title}`);
  }
}

/**
 * @param {HTMLElement} button
 * @param {string} name
 */
function call(button, name) {
  button.setAttribute("aria-label", name);
  button.title = name;
}

function swatch() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "lane-swatch");
  svg.setAttribute("viewBox", "0 0 28 12");
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = `<line x1="2" y1="6" x2="26" y2="6"/>`;
  return svg;
}
