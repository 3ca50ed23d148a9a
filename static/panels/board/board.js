// The scoreboard below the stage: where each lane stands at the playhead.
import { columnsOn } from "../../model/board_columns.js";
import { visibleLanes } from "../../model/lanes.js";
import { asTable, scoreboard } from "../../model/scoreboard.js";
import { changed } from "../../model/store.js";
import { toClipboard } from "../controls/clipboard.js";
import { h } from "../controls/dom.js";
import { numberRow } from "../controls/slider.js";
import { BoardTable } from "./table.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { StationaryPoint } from "../../model/heights.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Order, Row } from "../../model/scoreboard.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

const HELP =
  "A lane has arrived once its loss stays within this share of the start's height above a minimum.";
const COPIED = "Copied: the scoreboard as a table.";
const UNCOPIED = "This browser allows no copying.";
const REST = 100; // milliseconds: words need no sixty a second

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {() => StationaryPoint[]} minima of the surface on show
 * @property {(text: string) => void} tell says what was done
 */

/** @type {(element: HTMLElement, parts: Parts) => Board} */
export const create = (element, parts) => new Board(element, parts);

class Board {
  /** @type {Order | null} */
  order = null;
  /** @type {Row[]} on show */
  rows = [];
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
    this.tolerance = this.createTolerance();
    const copy = h("button", {
      type: "button",
      className: "text-button",
      textContent: "Copy table",
    });
    copy.addEventListener("click", () => this.copy());
    const side = h("div", { className: "board-side" }, this.tolerance.element, copy);
    // what scrolls is reached by keys
    const names = { role: "group", "aria-label": "Table of the lanes", tabIndex: 0 };
    element.append(side, h("div", { className: "scores-frame", ...names }, this.table.element));
    parts.store.subscribe((state, old) => {
      if (changed(state, old, "lanes", "tolerance")) this.draw();
    });
  }

  createTolerance() {
    const { store, catalog } = this.parts;
    const { low, high } = catalog.tolerance;
    const field = { name: "tolerance", title: "Tolerance", low, high, help: HELP };
    return numberRow(field, (tolerance) => store.set({ tolerance }));
  }

  async copy() {
    const { text, html } = asTable(this.rows, this.columns);
    this.parts.tell((await toClipboard(text, html)) ? COPIED : UNCOPIED);
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

  get columns() {
    const { store, catalog } = this.parts;
    return columnsOn(catalog.surface(store.get().surface));
  }

  draw() {
    const { store, catalog, player, minima } = this.parts;
    const state = store.get();
    if (!this.race || state.below !== "board") return;
    const lanes = visibleLanes(state, catalog);
    const now = { race: this.race, lanes, step: player.step, minima: minima(), catalog };
    this.rows = scoreboard(now, this.order);
    this.table.setColumns(this.columns, this.order);
    this.table.show(this.rows);
    this.tolerance.show(state.tolerance);
    this.tolerance.element.hidden = this.race.measured !== null; // nothing arrives
  }
}
