// What stands below the stage: the curves, or a panel that is fetched when it is first chosen. Only
// the panel on show hears of races and steps; the others cost nothing.
import { BELOW } from "../../model/below.js";

import { onDemand } from "./on_demand.js";

/** @import { Race } from "../../model/race.js" */
/** @import { Parts as Board } from "../board/board.js" */
/** @import { Parts as Network } from "../network/network.js" */
/** @import { Parts as Step } from "../step/step.js" */

/**
 * @typedef {object} Panel
 * @property {(race: Race) => void} setRace called when it is shown, and for each race while it is
 * @property {() => void} setStep called for each move of the playhead while it is shown
 */
/** @typedef {Board & Step & Network} Parts */
/** @typedef {{create: (element: HTMLElement, parts: Parts) => Panel}} Maker */

/** @type {Record<string, () => Promise<Maker>>} by their ids; the curves are always there */
const MAKERS = {
  board: onDemand(() => import("../board/board.js"), "race/board"),
  network: onDemand(() => import("../network/network.js"), "race/network", "race/network_tables"),
  step: onDemand(() => import("../step/step.js"), "race/step"),
};

export class Below {
  /** @type {Map<string, Panel>} by their ids, once they were made */
  panels = new Map();
  /** @type {Race | undefined} */
  race;

  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    parts.store.subscribe((state, old) => state.below !== old.below && this.show());
    parts.player.subscribe(() => this.shown?.setStep());
    this.show();
  }

  get shown() {
    return this.panels.get(this.parts.store.get().below);
  }

  show() {
    const { below } = this.parts.store.get();
    for (const { id } of BELOW) elementOf(id).hidden = id !== below;
    this.#make(below).catch(this.parts.failed);
    if (this.race) this.shown?.setRace(this.race);
  }

  /** @param {string} id */
  async #make(id) {
    if (!MAKERS[id] || this.panels.has(id)) return;
    const { create } = await MAKERS[id]();
    if (this.panels.has(id)) return; // chosen twice before it came
    this.panels.set(id, create(elementOf(id), this.parts));
    if (this.race) this.shown?.setRace(this.race);
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.shown?.setRace(race);
  }
}

/** @type {(id: string) => HTMLElement} */
const elementOf = (id) =>
  /** @type {HTMLElement} */ (document.querySelector(`.below > [data-below="${id}"]`));
