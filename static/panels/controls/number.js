// A box for an exact number: what it can not take is told, and does not stay in it.
import { h } from "./dom.js";

/**
 * An input for a number. `why(value)` says what is wrong with one, or nothing; `set(value)` gets
 * those that are right. `input.show(value)` writes what holds now.
 */
export function numberBox(title, { why, set, ...more }) {
  let held = "";
  const refused = () => {
    const value = input.value.trim() === "" ? NaN : Number(input.value);
    const reason = why(value);
    return reason && `${title}: ${reason}`;
  };
  const input = h("input", {
    type: "number",
    step: "any",
    ...more,
    oninput: () => input.setCustomValidity(""),
    onchange: () => {
      input.setCustomValidity(refused());
      if (input.reportValidity()) set(Number(input.value));
    },
    onblur: () => {
      if (input.validity.valid) return;
      // the browser's own bubble goes with the focus
      const detail = `${input.validationMessage} It stays at ${held}.`;
      input.setCustomValidity("");
      input.value = held;
      input.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
    },
  });
  input.show = (value) => {
    held = value;
    if (document.activeElement !== input || Number(input.value) !== value) input.value = value;
  };
  return input;
}
