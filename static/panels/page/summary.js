// Keeps the summary of the race, which screen readers find before the stage and tell of it: made anew
// when all rests, and left alone while it plays. When the race comes to rest, it is said where each
// lane stands.
import { changeable, hint, onStage, standings } from "../../model/summary.js";
import { h } from "../controls/dom.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { StationaryPoint } from "../../model/heights.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Say } from "./voice.js" */

const REST = 400; // milliseconds without a change

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {Say} say
 * @property {() => StationaryPoint[]} points of the surface on show
 * @property {() => Race | null} race the one on show
 */

export class Summary {
  /** @type {number | undefined} */
  timer;

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, parts) {
    this.parts = parts;
    const { store, player, say } = parts;
    this.texts = [0, 1, 2, 3].map(() => h("p"));
    this.texts[2].id = "standings"; // which describes the picture
    element.append(...this.texts);
    let ran = player.playing;
    player.subscribe(() => {
      if (ran && !player.playing) say(this.standings());
      ran = player.playing;
      this.touch();
    });
    store.subscribe(() => this.touch());
    this.touch();
  }

  /** Where each lane stands now. */
  standings() {
    const { store, catalog, player, race } = this.parts;
    return standings(race(), store.get(), catalog, player.step);
  }

  /** Something has changed: it is told once all rests. */
  touch() {
    if (this.parts.player.playing) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), REST);
  }

  setRace() {
    this.touch();
  }

  draw() {
    const { store, catalog, points } = this.parts;
    const state = store.get();
    const texts = [onStage(state, catalog, points()), changeable(state, catalog)];
    texts.push(this.standings(), hint(state));
    this.texts.forEach((element, i) => {
      if (element.textContent !== texts[i]) element.textContent = texts[i];
    });
  }
}
