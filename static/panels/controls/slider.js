// A row for one parameter: name, slider and exact number; or a box, where it is on or off.
import { formatNumber } from "../../model/format.js";
import { problem, toPosition, toValue } from "../../model/scale.js";
import { h, maths, uniqueId } from "./dom.js";
import { numberBox } from "./number.js";

const TICKS = 1000;

export const readable = (name) => name.replaceAll("_", " ");

/** A parameter that is on or off. */
function toggleRow(param, owner, set) {
  const label = `${owner} ${readable(param.name)}`;
  const id = uniqueId();
  const box = h("input", {
    type: "checkbox",
    id,
    "aria-label": label,
    onchange: () => set(Number(box.checked)),
  });
  const name = h("label", { for: id, title: param.help, textContent: readable(param.name) });
  const show = (value) => (box.checked = value >= 0.5);
  return { element: h("div", { className: "row toggle" }, box, name), show };
}

/**
 * A row for one parameter. `owner` is the title of what it belongs to, `set(value)` is called
 * while the hand moves, `usual()` is what a double-click goes back to. Returns
 * {element, show(value)}.
 */
export function sliderRow(param, owner, set, usual = () => param.default) {
  if (param.scale === "toggle") return toggleRow(param, owner, set);
  const label = `${owner} ${readable(param.name)}`;
  const range = rangeOf(param, label, set, usual);
  const box = numberBox(label, {
    why: (value) => problem(param, value),
    set,
    min: param.low,
    max: param.high,
    "aria-label": `${label}, number`,
  });
  const name = h("label", { for: range.id, title: param.help });
  name.append(h("span", { className: "symbol" }, maths(param.symbol.mathml)), readable(param.name));
  const show = (value) => {
    range.show(value);
    box.show(value);
  };
  return { element: h("div", { className: "row" }, name, range, box), show };
}

function rangeOf(param, label, set, usual) {
  // what is usual may change with the surface
  const hint = () =>
    (range.title = `${param.help}\nDouble-click for the usual ${formatNumber(usual())}.`);
  const range = h("input", {
    type: "range",
    id: uniqueId(),
    min: 0,
    max: TICKS,
    step: 1,
    "aria-label": label,
    oninput: () => set(toValue(param, range.valueAsNumber / TICKS)),
    ondblclick: () => set(usual()),
    onpointerenter: hint,
    onfocus: hint,
  });
  range.show = (value) => {
    // the thumb is left alone where it already says this value, so that a drag stays smooth
    if (toValue(param, range.valueAsNumber / TICKS) !== value)
      range.value = Math.round(toPosition(param, value) * TICKS);
    range.setAttribute("aria-valuetext", formatNumber(value));
    range.style.setProperty("--fill", `${range.valueAsNumber / (TICKS / 100)}%`);
  };
  hint();
  return range;
}

/** A labelled number box for a setting that has no slider. */
export function numberRow({ name, title, low, high, step = "any", help = "" }, set) {
  const id = uniqueId();
  const why = (value) =>
    problem({ low, high }, value) || (step === 1 && value % 1 ? "Must be a whole number." : "");
  const box = numberBox(title, { why, set, id, name, min: low, max: high, step, title: help });
  const element = h(
    "div",
    { className: "field" },
    h("label", { for: id, title: help }, title),
    box,
  );
  return { element, show: box.show };
}
