// How many examples a step sees: one slider from a single one to all of them.
import { describeBatch, partial, stopOf, stops } from "../../model/batch.js";
import { h, iconButton, uniqueId } from "../controls/dom.js";
import { fill, symbolOf } from "../controls/slider.js";

/** @import { Surface } from "../../model/catalog.js" */
/** @import { Lane } from "../../model/lanes.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Owner } from "../controls/owner.js" */

const HELP = "How many examples each step averages its gradient over.";
const LINES = "Show the surface as this lane's next batch sees it, while the playhead rests";
const SYMBOL = { mathml: "<math><mi>B</mi></math>" };

export class BatchRow {
  /** @type {Surface | undefined} */
  surface;
  /** @type {number[]} */
  stops = [];

  /**
   * `set(size)` is called while the hand moves, 0 being the full batch; `toggle()` asks to show or
   * hide the contours that the batch of the coming step sees.
   * @param {Owner} owner
   * @param {{set: (size: number) => void, toggle: () => void}} actions
   */
  constructor(owner, { set, toggle }) {
    this.range = h("input", {
      type: "range",
      id: uniqueId(),
      min: 0,
      step: 1,
      title: HELP,
      oninput: () => set(this.stops[this.range.valueAsNumber]),
      ondblclick: () => this.surface && set(this.surface.usual_batch),
    });
    this.value = h("span", { className: "now" });
    const name = h("label", { for: this.range.id, title: HELP });
    name.append(symbolOf({ symbol: SYMBOL }), "batch size");
    this.lines = iconButton("contours", LINES, toggle);
    owner.label(this.range, (title) => `${title} batch size`);
    owner.label(this.lines, (title) => `${title} contours of the batch`);
    this.element = h("div", { className: "row batch" }, name, this.range, this.value, this.lines);
  }

  /**
   * @param {Lane} lane
   * @param {State} state
   * @param {Surface} surface
   */
  show({ batch, lines }, state, surface) {
    if (surface !== this.surface) {
      this.surface = surface;
      this.stops = stops(surface);
      this.range.max = String(this.stops.length - 1);
    }
    const size = batch ?? surface.usual_batch;
    const text = describeBatch(size, surface);
    this.range.valueAsNumber = stopOf(size, this.stops);
    fill(this.range, this.range.valueAsNumber / (this.stops.length - 1));
    this.range.setAttribute("aria-valuetext", text);
    this.value.textContent = text;
    this.lines.hidden = Boolean(surface.network) || !partial(batch, state, surface);
    this.lines.setAttribute("aria-pressed", String(lines));
  }
}
