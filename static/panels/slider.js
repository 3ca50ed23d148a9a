// A parameter as a slider with an exact number box beside it, both drawn from its declaration.
import { problem, toPosition, toValue, words } from "../model/scale.js";
import { h, maths } from "./dom.js";

const TICKS = 1000;
let count = 0;

const readable = (name) => name.replaceAll("_", " ");

/** A parameter that is on or off. */
function toggleRow(param, owner, set) {
  const label = `${owner} ${readable(param.name)}`;
  const id = `t${(count += 1)}`;
  const box = h("input", { type: "checkbox", id, "aria-label": label, onchange: () => set(Number(box.checked)) });
  const name = h("label", { for: id, title: param.help, textContent: readable(param.name) });
  const show = (value) => (box.checked = value >= 0.5);
  return { element: h("div", { className: "row toggle" }, box, name), show };
}

/**
 * A row for one parameter. `owner` is the title of what it belongs to, `set(value)` is called
 * while the hand moves. Returns {element, show(value)}.
 */
export function sliderRow(param, owner, set) {
  if (param.scale === "toggle") return toggleRow(param, owner, set);
  const label = `${owner} ${readable(param.name)}`;
  const id = `p${(count += 1)}`;
  const range = h("input", {
    type: "range",
    id,
    min: 0,
    max: TICKS,
    step: 1,
    title: `${param.help}\nDouble-click for the default, ${words(param.default)}.`,
    "aria-label": label,
    oninput: () => set(toValue(param, range.valueAsNumber / TICKS)),
    ondblclick: () => set(param.default),
  });
  const box = h("input", {
    type: "number",
    min: param.low,
    max: param.high,
    step: "any",
    "aria-label": `${label}, number`,
    oninput: () => box.setCustomValidity(""),
    onchange: () => {
      const why = problem(param, box.value.trim() === "" ? NaN : Number(box.value));
      box.setCustomValidity(why && `${label}: ${why}`);
      if (box.reportValidity()) set(Number(box.value));
    },
  });
  const name = h("label", { for: id, title: param.help });
  name.append(h("span", { className: "symbol" }, maths(param.symbol.mathml)), readable(param.name));
  const show = (value) => {
    // the thumb is left alone where it already says this value, so that a drag stays smooth
    if (toValue(param, range.valueAsNumber / TICKS) !== value)
      range.value = Math.round(toPosition(param, value) * TICKS);
    range.setAttribute("aria-valuetext", words(value));
    range.style.setProperty("--fill", `${range.valueAsNumber / (TICKS / 100)}%`);
    if (document.activeElement !== box || Number(box.value) !== value) box.value = value;
  };
  return { element: h("div", { className: "row" }, name, range, box), show };
}

/** A labelled number box for a setting that has no slider. */
export function numberRow({ name, title, low, high, step = "any", help }, set) {
  const id = `n${(count += 1)}`;
  const box = h("input", {
    type: "number",
    id,
    min: low,
    max: high,
    step,
    title: help,
    oninput: () => box.setCustomValidity(""),
    onchange: () => {
      const value = box.value.trim() === "" ? NaN : Number(box.value);
      const whole = step === 1 && value % 1 ? "Must be a whole number." : "";
      const why = problem({ low, high }, value) || whole;
      box.setCustomValidity(why && `${title}: ${why}`);
      if (box.reportValidity()) set(value);
    },
  });
  box.name = name;
  const element = h("div", { className: "field" }, h("label", { for: id, title: help }, title), box);
  const show = (value) => {
    if (document.activeElement !== box || Number(box.value) !== value) box.value = value;
  };
  return { element, show };
}
