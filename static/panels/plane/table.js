// What is true of each lane at the playhead: its own loss, that of the slice, and what the plane
// leaves out of its path.
import { formatNumber } from "../../model/format.js";
import { twoLosses } from "../../model/landscape.js";
import { percent } from "../../model/landscape_words.js";
import { visibleLanes } from "../../model/lanes.js";
import { h } from "../controls/dom.js";

/** @import { Parts } from "./strip.js" */
/** @typedef {{key: number, loss: HTMLElement, slice: HTMLElement}} Row */

const SAYS =
  "Loss: of the lane’s own weights. Slice: of the nearest weights in the plane. Outside: the share of the variance of its path that the plane does not show.";

export class LossTable {
  /** @type {Row[]} */
  rows = [];

  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    this.caption = h("caption");
    this.body = h("tbody");
    const names = ["Lane", "Loss", "Slice", "Outside"].map((textContent) =>
      h("th", { scope: "col", textContent }),
    );
    const table = h("table", {}, this.caption, h("thead", {}, h("tr", {}, ...names)), this.body);
    this.element = h("div", { className: "plane-losses" }, table, h("p", { textContent: SAYS }));
  }

  /** Other lanes, or another landscape. */
  draw() {
    const { store, catalog, landscape } = this.parts;
    const { race, answer } = landscape.shown ?? {};
    const lanes = visibleLanes(store.get(), catalog).filter(({ key }) => race?.lane(key));
    this.element.hidden = !lanes.length;
    const elements = lanes.map(({ title, look, key }) => {
      const [loss, slice] = [h("td"), h("td")];
      const outside = percent(answer?.outside[race?.keys.indexOf(key) ?? -1]);
      const name = h("th", { scope: "row" }, h("i"), title);
      const element = h("tr", {}, name, loss, slice, h("td", { textContent: outside }));
      element.style.setProperty("--lane", `var(${look.colour})`);
      return { element, row: { key, loss, slice } };
    });
    this.rows = elements.map(({ row }) => row);
    this.body.replaceChildren(...elements.map(({ element }) => element));
    this.follow();
  }

  follow() {
    const { landscape, player } = this.parts;
    const { race } = landscape.shown ?? {};
    if (!race) return;
    this.caption.textContent = `At step ${race.measuredAt(player.step)}`;
    for (const { key, ...cells } of this.rows) {
      const losses = twoLosses(race, key, player.step);
      cells.loss.textContent = formatNumber(losses.loss, 3);
      cells.slice.textContent = formatNumber(losses.slice, 3);
    }
  }
}
