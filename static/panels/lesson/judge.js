// Whether a challenge is reached: by where a slider is left, not by what it came past.
import { holds } from "../../model/claims.js";
import { isTried, sceneOf } from "../../model/lesson/reading.js";
import { shownBy } from "../../model/lesson/shown.js";
import { Hand } from "./hand.js";

/** @import { Reading } from "../../model/lesson/reading.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Parts } from "./lesson.js" */

export class Judge {
  /** @type {Race | null} that is painted now */
  #race = null;

  /**
   * @param {Store<Reading>} reading
   * @param {Parts} parts
   * @param {() => void} reached
   */
  constructor(reading, parts, reached) {
    this.reading = reading;
    this.parts = parts;
    this.reached = reached;
    this.hand = new Hand(parts.layout, () => this.#judge());
  }

  /** @param {Race} race */
  painted(race) {
    this.#race = race;
    this.#judge();
  }

  #judge() {
    const reading = this.reading.get();
    const { challenge } = sceneOf(reading);
    const { store, minima, isNewest } = this.parts;
    const race = this.#race;
    if (!challenge || !isTried(reading) || this.hand.holds) return;
    if (!race?.complete || !isNewest(race)) return;
    if (holds(challenge.goal, shownBy(race, store.get().lanes, minima()))) this.reached();
  }
}
