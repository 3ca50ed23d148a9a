// The head of a lane's card: its look and name, and what can be done with the lane as a whole.
import { h, iconButton } from "../controls/dom.js";

/** @typedef {Record<"explain" | "toggle" | "duplicate" | "remove", () => void>} Actions */

export class CardHead {
  /**
   * @param {string} title
   * @param {Actions} actions
   */
  constructor(title, { explain, toggle, duplicate, remove }) {
    this.title = title;
    this.hide = iconButton("eye", `Hide ${title}`, toggle);
    this.copy = iconButton("copy", `Duplicate ${title}`, duplicate);
    const formula = h("button", {
      type: "button",
      className: "formula-button",
      textContent: "ƒ",
      title: `${title}: formula and source`,
      "aria-label": `${title} formula and source`,
      onclick: explain,
    });
    this.element = h("div", { className: "lane-head" });
    this.element.append(swatch(), h("h3", { textContent: title }), formula);
    this.element.append(this.hide, this.copy, iconButton("remove", `Remove ${title}`, remove));
  }

  /** @param {boolean} hidden */
  show(hidden) {
    const label = `${hidden ? "Show" : "Hide"} ${this.title}`;
    this.hide.setAttribute("aria-label", label);
    this.hide.setAttribute("aria-pressed", String(hidden));
    this.hide.title = label;
  }
}

function swatch() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "lane-swatch");
  svg.setAttribute("viewBox", "0 0 28 12");
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = `<line x1="2" y1="6" x2="26" y2="6"/>`;
  return svg;
}
