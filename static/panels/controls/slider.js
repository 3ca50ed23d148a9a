// A row for one parameter: name, slider and exact number; or a box, where it is on or off.
import { formatNumber, readable } from "../../model/format.js";
import { problem, toPosition, toValue } from "../../model/scale.js";
import { h, maths, uniqueId } from "./dom.js";
import { NumberBox } from "./number.js";

/** @import { Formula, Parameter } from "../../model/catalog.js" */
/** @import { Owner } from "./owner.js" */
/** @typedef {(value: number) => void} Setter is called while the hand moves */
/** @typedef {{element: HTMLElement, show: (value: number) => void}} Row */

const TICKS = 1000;

/** How full a slider is drawn: a part of its way. */
export const fill = (range, part) => range.style.setProperty("--fill", `${part * 100}%`);

/**
 * A row for one parameter; `usual()` is what a double-click goes back to: null is the length of the
 * race.
 * @param {Parameter} param
 * @param {Owner} owner
 * @param {Setter} set
 * @returns {Row}
 */
export function sliderRow(param, owner, set, usual = () => param.default) {
  const part = owner.part(readable(param.name));
  if (param.scale === "toggle") return toggleRow(param, part, set);
  if (param.scale === "choice") return choiceRow(param, part, set);
  const slider = createSlider(param, set, usual);
  const box = new NumberBox(
    () => part.title,
    (value) => problem(param, value),
    set,
    { min: param.low, max: param.high },
  );
  part.label(slider.element, (title) => title);
  part.label(box.element, (title) => `${title}, number`);
  const name = h("label", { for: slider.element.id, title: param.help });
  name.append(symbolOf(param), readable(param.name));
  const show = (value) => {
    slider.show(value);
    box.show(value);
  };
  return { element: h("div", { className: "row" }, name, slider.element, box.element), show };
}

/** @param {{symbol: Pick<Formula, "mathml">}} param */
export const symbolOf = ({ symbol }) => h("span", { className: "symbol" }, maths(symbol.mathml));

/** @returns {Row} */
function toggleRow(param, part, set) {
  const id = uniqueId();
  const box = h("input", {
    type: "checkbox",
    id,
    onchange: () => set(Number(box.checked)),
  });
  part.label(box, (title) => title);
  const name = h("label", { for: id, title: param.help, textContent: readable(param.name) });
  const show = (value) => {
    box.checked = value >= 0.5;
  };
  return { element: h("div", { className: "row toggle" }, box, name), show };
}

/** @returns {Row} */
function choiceRow(param, part, set) {
  const menu = h("select", { id: uniqueId(), title: param.help });
  menu.append(...param.choices.map((text, value) => h("option", { value, textContent: text })));
  menu.addEventListener("change", () => set(Number(menu.value)));
  part.label(menu, (title) => title);
  const name = h("label", { for: menu.id, title: param.help });
  name.append(symbolOf(param), readable(param.name));
  const show = (value) => {
    menu.value = String(value);
  };
  return { element: h("div", { className: "row named-value" }, name, menu), show };
}

/** @returns {Row} */
function createSlider(param, set, usual) {
  // what is usual may change with the surface
  const hint = () => {
    const back = usual();
    const what = back === null ? "the length of the race" : `the usual ${formatNumber(back)}`;
    range.title = `${param.help}\nDouble-click for ${what}.`;
  };
  const range = h("input", {
    type: "range",
    id: uniqueId(),
    min: 0,
    max: TICKS,
    step: 1,
    oninput: () => set(toValue(param, range.valueAsNumber / TICKS)),
    ondblclick: () => set(usual()),
    onpointerenter: hint,
    onfocus: hint,
  });
  const show = (value) => {
    // the thumb is left alone where it already says this value, so that a drag stays smooth
    if (toValue(param, range.valueAsNumber / TICKS) !== value)
      range.valueAsNumber = Math.round(toPosition(param, value) * TICKS);
    range.setAttribute("aria-valuetext", formatNumber(value));
    fill(range, range.valueAsNumber / TICKS);
  };
  hint();
  return { element: range, show };
}

/**
 * @typedef {object} Field a setting that has no slider
 * @property {string} name
 * @property {string} title
 * @property {number} low
 * @property {number} high
 * @property {1} [step] where it is a whole number
 * @property {string} [help]
 */

/**
 * A labelled number box.
 * @param {Field} field
 * @param {Setter} set
 * @returns {Row}
 */
export function numberRow({ name, title, low, high, step, help = "" }, set) {
  const id = uniqueId();
  const why = (value) =>
    problem({ low, high }, value) || (step === 1 && value % 1 ? "Must be a whole number." : "");
  const props = { id, name, min: low, max: high, step: step ?? "any", title: help };
  const box = new NumberBox(() => title, why, set, props);
  const label = h("label", { for: id, title: help }, title);
  const element = h("div", { className: "field" }, label, box.element);
  return { element, show: (value) => box.show(value) };
}
