// A soft dark around the pointer. The shade is drawn once and only moved.
import { h } from "../controls/dom.js";

export class Spotlight {
  on = false;
  /** @type {(on: boolean) => void} */
  onchange = () => {};
  #at = { x: innerWidth / 2, y: innerHeight / 2 };
  #waits = false;

  constructor() {
    this.element = h("div", { className: "spotlight", hidden: true, "aria-hidden": "true" });
    document.body.append(this.element);
    addEventListener("pointermove", (event) => this.#follow(event), { passive: true });
  }

  toggle() {
    this.turn(!this.on);
  }

  /** @param {boolean} on */
  turn(on) {
    this.on = on;
    this.element.hidden = !on;
    this.#move();
    this.onchange(on);
  }

  /** @param {PointerEvent} event */
  #follow({ clientX: x, clientY: y }) {
    this.#at = { x, y };
    if (!this.on || this.#waits) return;
    this.#waits = true;
    requestAnimationFrame(() => {
      this.#waits = false;
      this.#move();
    });
  }

  #move() {
    const { x, y } = this.#at;
    this.element.style.transform = `translate(${x}px, ${y}px)`;
  }
}
