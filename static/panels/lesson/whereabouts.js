// Where the reader is, as the address says it: at a scene, with a picture of their own there, or out
// at the plain race, from which they come back to the same place.
import { readScene, writeScene } from "../../model/lesson/address.js";

/** @import { Reading } from "../../model/lesson/reading.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Director } from "./director.js" */

export class Whereabouts {
  /** Whether the reader is being brought where the address says. */
  taking = false;
  #lesson = location.pathname;

  /**
   * @param {Store<Reading>} reading
   * @param {Director} director
   * @param {(problem: string) => void} refuse says what is wrong with the address
   */
  constructor(reading, director, refuse) {
    this.reading = reading;
    this.director = director;
    this.refuse = refuse;
  }

  path = () => (this.reading.get().left ? "/" : this.#lesson);

  /** The query string of what is shown now. */
  write = () => {
    const { index, left } = this.reading.get();
    if (left) return this.director.own;
    return writeScene(index, this.director.changed ? this.director.own : "");
  };

  /** @param {string} query that says what is to be shown */
  take(query) {
    this.taking = true;
    if (location.pathname !== this.#lesson) {
      this.reading.set({ over: true, left: true });
      this.director.enterOwn(query);
    } else this.#open(query);
    this.taking = false;
  }

  #open(query) {
    const { index, over } = this.reading.get();
    const wanted = readScene(query, this.reading.get().lesson);
    this.reading.set({ index: wanted.index, over: false, left: false });
    if (wanted.index === index && !over) this.director.enter();
    this.own(wanted);
  }

  /**
   * Show a picture of the reader's own, if the address says one.
   * @param {ReturnType<typeof readScene>} wanted
   */
  own({ own, problem }) {
    if (own) this.reading.set({ over: true });
    if (own) this.director.enterOwn(own);
    if (problem) this.refuse(problem);
  }
}
