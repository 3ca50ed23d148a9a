// What the arrows on the stage are, in words, in a line above the picture. An entry lights its symbol, wherever that stands, while
// it is pointed at or has the focus; pressed, it keeps its light.
import { ARROWS } from "../model/arrows.js";
import { light } from "../model/lit.js";

/** @import { Shape } from "../model/arrow_shapes.js" */
/** @import { Lit } from "../model/lit.js" */
/** @typedef {{button: HTMLButtonElement, symbol: string, text: HTMLElement}} Entry */

export class ArrowLegend {
  /** @type {Map<string, Entry>} by the ids of what is drawn */
  entries = new Map();
  #held = /** @type {string | null} */ (null); // the symbol that keeps its light
  #listed = "";

  /**
   * @param {HTMLElement} parent
   * @param {Lit} lit
   */
  constructor(parent, lit) {
    this.lit = lit;
    this.element = append(parent, "div", "arrow-legend on-card");
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "Arrows on the stage");
    this.title = append(this.element, "p");
    this.list = append(this.element, "ul");
    this.hide();
    lit.subscribe(() => this.#shine());
  }

  hide() {
    this.element.hidden = true;
  }

  /**
   * @param {string} title
   * @param {Shape[]} shapes
   */
  show(title, shapes) {
    this.element.hidden = false;
    write(this.title, title);
    const listed = shapes.map(({ id, symbol }) => `${id} ${symbol}`).join();
    if (listed !== this.#listed) this.#list(shapes, listed);
    for (const { id, text, why } of shapes) {
      const entry = this.entries.get(id);
      if (!entry) continue;
      write(entry.text, [text, why].filter(Boolean).join(" · "));
      entry.button.classList.toggle("unseen", Boolean(why));
    }
  }

  /**
   * @param {Shape[]} shapes
   * @param {string} listed
   */
  #list(shapes, listed) {
    this.#listed = listed;
    this.entries = new Map(shapes.map(({ id, symbol }) => [id, this.#entry(id, symbol)]));
    const items = [...this.entries.values()].reverse().map(({ button }) => {
      const item = document.createElement("li");
      item.append(button);
      return item;
    });
    this.list.replaceChildren(...items);
    this.#shine();
  }

  /**
   * @param {string} id
   * @param {string} symbol
   * @returns {Entry}
   */
  #entry(id, symbol) {
    const { word, says } = ARROWS.find((arrow) => arrow.id === id) ?? ARROWS[0];
    const button = document.createElement("button");
    Object.assign(button, { type: "button", title: says });
    button.style.setProperty("--arrow", `var(--arrow-${id.replace("_", "-")})`);
    append(button, "i", id);
    append(button, "b").textContent = word;
    const text = append(button, "span");
    const on = () => light(this.lit, symbol);
    const off = () => light(this.lit, this.#held);
    for (const name of ["pointerenter", "focus"]) button.addEventListener(name, on);
    for (const name of ["pointerleave", "blur"]) button.addEventListener(name, off);
    button.addEventListener("click", () => {
      this.#held = this.#held === symbol ? null : symbol;
      light(this.lit, this.#held);
      this.#shine();
    });
    return { button, symbol, text };
  }

  #shine() {
    const { name } = this.lit.get();
    for (const { button, symbol } of this.entries.values()) {
      button.classList.toggle("lit", symbol === name);
      button.setAttribute("aria-pressed", String(symbol === this.#held));
    }
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {HTMLElement} parent
 * @param {T} tag
 */
function append(parent, tag, className = "") {
  const element = parent.appendChild(document.createElement(tag));
  if (className) element.className = className;
  return element;
}

/** @type {(element: HTMLElement, text: string) => void} only what changed: it is called for every step */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
