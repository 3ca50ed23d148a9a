// The frame of the panel: tabs of its sections, whether weights are averaged, the step, and below
// them a section or words in its place.
import { h, uniqueId } from "../controls/dom.js";
import { createSwitch } from "./switch.js";

const AVERAGED =
  "In place of each lane's weights their running average over the steps, of which each counts 0.99 " +
  "times as much as the next";

/**
 * @param {HTMLElement} element
 * @param {{id: string, title: string, ofWeights: boolean}[]} sections
 * @param {{choose: (id: string) => void, average: (on: boolean) => void}} does
 */
export function createFrame(element, sections, does) {
  const tabs = createSwitch("What it learned", sections, does.choose);
  const box = h("input", { type: "checkbox", id: uniqueId() });
  box.addEventListener("change", () => does.average(box.checked));
  const label = h("label", { for: box.id, title: AVERAGED }, "averaged weights");
  const average = h("span", { className: "net-average" }, box, label);
  const step = h("strong", { className: "net-step" });
  const head = h("header", { className: "net-head" }, tabs.element, average, step);
  const words = h("p", { className: "net-note" });
  const place = h("div");
  const frame = h("div", { className: "net-frame", role: "group", tabIndex: 0 }, words, place);
  element.append(head, frame);
  return {
    /** @type {(section: {id: string, title: string, ofWeights: boolean}, isHeld: boolean) => void} */
    show({ id, title, ofWeights }, isHeld) {
      tabs.show(id);
      average.hidden = !ofWeights || isHeld;
      frame.setAttribute("aria-label", `${title} of the network`);
    },
    /** @type {(text: string) => void} words in place of a section, or none */
    say(text) {
      words.textContent = text;
      words.hidden = !text;
      place.hidden = Boolean(text);
    },
    /** @type {(section: HTMLElement, at: number) => void} */
    put(section, at) {
      if (place.firstElementChild !== section) place.replaceChildren(section);
      step.textContent = `Step ${at}`;
    },
  };
}
