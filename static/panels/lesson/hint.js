// The hint of a challenge comes after a while.
import { awaits, sceneOf } from "../../model/lesson/reading.js";

/** @import { Reading } from "../../model/lesson/reading.js" */

export class Hints {
  /** @type {Set<number>} scenes whose hint was given */
  #given = new Set();
  #index = -1; // of the scene whose hint is on its way
  #timer = 0;

  /** @param {() => void} came called when there is one */
  constructor(came) {
    this.came = came;
  }

  /** @param {Reading} reading */
  isGiven = ({ index }) => this.#given.has(index);

  /** @param {Reading} reading */
  follow(reading) {
    const { index } = reading;
    const { challenge } = sceneOf(reading);
    const wanted = challenge && awaits(reading) === "goal" && !this.#given.has(index);
    if (wanted && this.#index === index) return;
    clearTimeout(this.#timer);
    this.#index = wanted ? index : -1;
    if (wanted) this.#timer = setTimeout(() => this.#give(index), challenge.hint.after * 1000);
  }

  #give(index) {
    this.#given.add(index);
    this.came();
  }
}
