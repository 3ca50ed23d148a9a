// Asks for landscapes, the newest wish only: coarse at first, then in full once no hand holds a
// slider.
import { COARSE, FINE } from "../model/landscape.js";
import { latest } from "../model/latest.js";
import { Hand } from "./hand.js";

/** @import { Grain, LandscapeAnswer, LandscapeRequest, Plane } from "../model/landscape.js" */
/** @import { Range } from "../model/pixels.js" */
/** @import { Training } from "../model/training.js" */
/** @typedef {(request: LandscapeRequest, signal: AbortSignal) => Promise<LandscapeAnswer>} GetLandscape */

/**
 * @typedef {object} Wish
 * @property {string} name two wishes of one name are the same
 * @property {Training} race
 * @property {Plane} plane
 * @property {Range | null} range what was zoomed to
 * @property {LandscapeRequest} request
 */

export class Asking {
  /** @type {Wish | undefined} the newest one */
  #newest;
  /** @type {Wish | undefined} that is still to be seen in full */
  #owed;
  #over = new AbortController();

  /**
   * @param {GetLandscape} getLandscape
   * @param {(wish: Wish, answer: LandscapeAnswer) => void} show
   * @param {(error: unknown) => void} failed
   */
  constructor(getLandscape, show, failed) {
    this.getLandscape = getLandscape;
    this.show = show;
    this.failed = failed;
    this.hand = new Hand(() => this.#pay());
  }

  /** @param {Wish} wish is asked for, unless it is there or on its way */
  ask(wish) {
    if (wish.name === this.#newest?.name) return;
    this.forget();
    this.#newest = wish;
    this.#fetch(wish, [COARSE, FINE], this.#over.signal);
  }

  /** Nothing is wished for any more. */
  forget() {
    this.#over.abort();
    this.#over = new AbortController();
    this.#newest = undefined;
    this.#owed = undefined;
  }

  // the hand that let go has time for the whole of it
  #pay() {
    const owed = this.#owed;
    this.#owed = undefined;
    if (owed) this.#fetch(owed, [FINE], this.#over.signal);
  }

  #fetch = latest(
    /** @type {(wish: Wish, grains: Grain[], signal: AbortSignal) => Promise<void>} */
    async (wish, grains, signal) => {
      try {
        for (const grain of grains) {
          if (signal.aborted) return;
          if (grain === FINE && this.hand.isDown) {
            this.#owed = wish;
            return;
          }
          const answer = await this.getLandscape({ ...wish.request, ...grain }, signal);
          if (!signal.aborted) this.show(wish, answer);
        }
      } catch (error) {
        if (!signal.aborted) this.failed(error);
      }
    },
  );
}
