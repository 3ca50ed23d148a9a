// The scoreboard below the stage: where each lane stands at the playhead.
import { visibleLanes } from "../../model/lanes.js";
import { scoreboard } from "../../model/scoreboard.js";
import { changed } from "../../model/store.js";
import { h } from "../controls/dom.js";
import { BoardTable } from "./table.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { StationaryPoint } from "../../model/heights.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Order } from "../../model/scoreboard.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const REST = 100; // milliseconds: words need no sixty a second

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {() => StationaryPoint[]} minima of the surface on show
 */

/** @type {(element: HTMLElement, parts: Parts) => Board} */
export const create = (element, parts) => new Board(element, parts);

class Board {
  /** @type {Order | null} */
  order = null;
  /** @type {Race | undefined} */
  race;
  /** @type {number | undefined} */
  timer;

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, parts) {
    this.parts = parts;
    this.table = new BoardTable((id) => this.sortBy(id));
    this.table.showOrder(null);
    element.append(h("div", { className: "scores-frame" }, this.table.element));
    parts.store.subscribe((state, old) => changed(state, old, "lanes", "below") && this.draw());
  }

  /** Once up, once down, and then as the lanes stand. */
  sortBy(column) {
    const { order } = this;
    if (order?.column !== column) this.order = { column, down: false };
    else this.order = order?.down ? null : { column, down: true };
    this.table.showOrder(this.order);
    this.draw();
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.draw();
  }

  setStep() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.draw();
    }, REST);
  }

  draw() {
    const { store, catalog, player, minima } = this.parts;
    const state = store.get();
    if (!this.race || state.below !== "board") return;
    const lanes = visibleLanes(state, catalog);
    const now = { race: this.race, lanes, step: player.step, minima: minima(), catalog };
    this.table.show(scoreboard(now, this.order));
  }
}
