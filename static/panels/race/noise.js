// Chance: how noisy the gradient is, and a die for other draws of it.
import { h, iconButton } from "../controls/dom.js";
import { Owner } from "../controls/owner.js";
import { sliderRow } from "../controls/slider.js";

/** @import { Catalog, Parameter } from "../../model/catalog.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const HELP = "Standard deviation of the gradient noise, the same draws for every lane.";
const SYMBOL = { tex: "\\sigma", mathml: "<math><mi>σ</mi></math>" };

export class NoiseRow {
  /**
   * @param {Store<State>} store
   * @param {Catalog} catalog
   */
  constructor(store, catalog) {
    const { noise: high, seed: last } = catalog.limits;
    this.catalog = catalog;
    /** @type {Parameter} */
    const param = {
      name: "noise",
      symbol: SYMBOL,
      help: HELP,
      default: 0,
      low: 0,
      high,
      scale: "symlog",
      schedulable: false,
    };
    this.slider = sliderRow(param, new Owner("Gradient"), (noise) => store.set({ noise }));
    this.caption = h("span", { className: "words" });
    this.die = iconButton("die", "New draws", () => {
      const { seed } = store.get();
      store.set({ seed: seed < last ? seed + 1 : 0 });
    });
    this.element = h("div", { className: "noise" }, this.slider.element, this.caption, this.die);
  }

  // real examples bring their own chance: there only the order in which they are dealt changes
  /** @param {State} state */
  show({ surface, noise }) {
    const { largest_noise, network } = this.catalog.surface(surface);
    const real = largest_noise === 0;
    this.slider.show(noise);
    this.slider.element.hidden = real;
    this.caption.hidden = !real;
    this.die.disabled = !real && noise === 0;
    this.caption.textContent = network ? "Other first weights and batches" : "Shuffle the examples";
    const label = real && !network ? "Shuffle" : "New draws";
    this.die.setAttribute("aria-label", label);
    this.die.title = this.die.disabled ? "New draws, where there is noise" : label;
  }
}
