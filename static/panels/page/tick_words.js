// What the events of a tick are, above it: a line for each lane, in its colour.
import { inFull } from "../../model/phenomena.js";
import { h } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Event as Happened, Tick } from "../../model/ticks.js" */

export class TickWords {
  /** @param {Catalog} catalog */
  constructor(catalog) {
    this.catalog = catalog;
    // the slider says it
    this.element = h("div", { className: "tick-words bubble", "aria-hidden": "true" });
    this.hide();
  }

  hide() {
    this.element.hidden = true;
  }

  /**
   * Returns all of it as one text.
   * @param {Tick} tick
   * @param {{key: number, title: string}[]} lanes
   */
  show({ part, events }, lanes) {
    const said = events.map((event) => this.#said(event, lanes));
    const lines = events.map(({ colour }, i) => {
      const line = h("div", { className: "tick-line" }, h("i"), h("span", {}, said[i]));
      line.style.setProperty("--lane", `var(${colour})`);
      return line;
    });
    this.element.replaceChildren(...lines);
    this.element.hidden = false;
    this.element.style.left = `${100 * part}%`;
    this.element.style.transform = `translateX(-${100 * part}%)`; // within the band at either end
    return said.join("; ");
  }

  /** @type {(event: Happened, lanes: {key: number, title: string}[]) => string} */
  #said({ key, happening, times }, lanes) {
    const title = lanes.find((lane) => lane.key === key)?.title;
    const more = times > 1 ? `, the first of ${times} times` : "";
    return `${title} ${inFull(happening, this.catalog)}${more}`;
  }
}
