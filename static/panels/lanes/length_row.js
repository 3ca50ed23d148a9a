// How long a schedule lasts: as long as the race, until a hand sets another length.
import { readable } from "../../model/format.js";
import { h } from "../controls/dom.js";
import { sliderRow } from "../controls/slider.js";

/** @import { Parameter } from "../../model/catalog.js" */
/** @import { Owner } from "../controls/owner.js" */

/**
 * A row as others, with a switch back to the length of the race; `show` gets that beside the length
 * that is set, if one is.
 * @param {Parameter} param
 * @param {Owner} owner
 * @param {(value: number | null) => void} set gets null for the length of the race
 */
export function lengthRow(param, owner, set) {
  const row = sliderRow(param, owner, set);
  let shown = 0;
  const follow = h("button", {
    type: "button",
    className: "of-race",
    textContent: "race",
    title: "As long as the race",
    onclick: () => set(follow.getAttribute("aria-pressed") === "true" ? shown : null),
  });
  owner.label(follow, (title) => `${title} ${readable(param.name)}: as long as the race`);
  row.element.classList.add("length");
  row.element.append(follow);
  /** @type {(value: number | undefined, steps: number) => void} */
  const show = (value, steps) => {
    shown = value ?? steps;
    row.show(shown);
    follow.setAttribute("aria-pressed", String(value === undefined));
  };
  return { element: row.element, show };
}
