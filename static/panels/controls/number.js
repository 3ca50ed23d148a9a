// A box for an exact number: what it cannot take is told, and does not stay in it.
import { h } from "./dom.js";

export class NumberBox {
  #held = NaN; // what holds now

  /**
   * @param {() => string} title
   * @param {(value: number) => string} why says what is wrong with a number, or nothing
   * @param {(value: number) => void} set gets those that are right
   * @param {Record<string, any>} props of the input
   */
  constructor(title, why, set, props) {
    this.title = title;
    this.why = why;
    this.element = h("input", {
      type: "number",
      step: "any",
      ...props,
      oninput: () => this.element.setCustomValidity(""),
      onchange: () => {
        this.element.setCustomValidity(this.#refusal());
        if (this.element.reportValidity()) set(Number(this.element.value));
      },
      onblur: () => this.#restore(),
    });
  }

  #refusal() {
    const text = this.element.value.trim();
    const reason = this.why(text === "" ? NaN : Number(text));
    return reason && `${this.title()}: ${reason}`;
  }

  // the browser's own bubble goes with the focus
  #restore() {
    const { element } = this;
    if (element.validity.valid) return;
    const detail = `${element.validationMessage} It stays at ${this.#held}.`;
    element.setCustomValidity("");
    element.value = String(this.#held);
    element.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
  }

  /**
   * Write what holds now, but not over what is being typed and means the same.
   * @param {number} value
   */
  show(value) {
    this.#held = value;
    const { element } = this;
    const typed = document.activeElement === element && Number(element.value) === value;
    if (!typed) element.value = String(value);
  }
}
