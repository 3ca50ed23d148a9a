// How averaged weights, snapshots and all lanes together do on the test images.
import { formatNumber } from "../../model/format.js";
import { rowsOf } from "../../model/network/ensembles.js";
import { h } from "../controls/dom.js";
import { WordTable } from "./table.js";

/** @import { Now } from "./moment.js" */

const NOTE =
  "Averaged weights are a running average over the steps (each counts 0.99 times as much as the " +
  "next). Snapshots are kept at the end of each cycle of a schedule that restarts; their predictions " +
  "and those of the last weights are averaged, and so are those of several lanes in the first row.";

export class EnsemblesOfLanes {
  /** @param {Now["network"]} network */
  constructor({ shape }) {
    this.heads = shape.heads;
    const shares = this.heads.map(({ name }) => name);
    const caption = "Right answers and loss on the test images";
    this.table = new WordTable(caption, ["Lane", "Which", ...shares, "loss"]);
    this.element = h("div", {}, this.table.element, h("p", { className: "net-note" }, NOTE));
  }

  /** @param {Now} now */
  show({ source, training, step, visible }) {
    const found = source.ensembles(training, step);
    if (!found) return;
    const colours = new Map(visible.map(({ key, look }) => [key, look.colour]));
    const rows = rowsOf(found, found.keys, visible).map(({ key, lane, what, result }) => ({
      texts: [lane, what, ...this.#shares(result), formatNumber(result.test)],
      colour: key === null ? undefined : colours.get(key),
    }));
    this.table.show(rows);
  }

  #shares({ accuracy }) {
    return this.heads.map(({ name }) => {
      const share = accuracy[name];
      return share === null || share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
    });
  }
}
