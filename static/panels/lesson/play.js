// Plays what a scene has to show, once: from its first step to its last. It waits for the race, and
// tells when the picture rests. For readers who want no motion it goes to the last step at once.

/** @import { Player } from "../../model/player.js" */

const stillness = matchMedia("(prefers-reduced-motion: reduce)");

export class Play {
  ready = false; // whether the race is painted
  #waits = false;
  #ran = false;
  /** Called once it has begun. */
  begun = () => {};
  /** Called when the picture comes to rest. */
  rested = () => {};

  /**
   * @param {Player} player
   * @param {() => void} freed called when nothing is held back any more
   */
  constructor(player, freed) {
    this.player = player;
    this.freed = freed;
    player.subscribe(() => this.#watch());
  }

  /** Another scene: its race has yet to come. */
  clear() {
    this.ready = false;
    this.#waits = false;
    this.player.pause();
    this.player.stops.limit = Infinity;
  }

  /**
   * Stand before what a question asks for.
   * @param {[number, number]} steps
   */
  hold([first, last]) {
    Object.assign(this.player.stops, { mark: last, limit: first });
    this.player.seek(first);
  }

  /**
   * Play the steps, or stand at the last of them; returns whether anything will move.
   * @param {[number, number]} steps
   * @param {boolean} again whether they have been played before
   */
  show([first, last], again) {
    this.player.stops.mark = last;
    this.free();
    this.#waits = !again && !stillness.matches;
    this.player.seek(this.#waits ? first : last);
    const moves = this.#waits;
    if (this.ready) this.begin();
    return moves;
  }

  /** The race is there. */
  begin() {
    this.ready = true;
    if (!this.#waits) return;
    this.#waits = false;
    this.begun();
    this.player.play();
  }

  /** @param {number} step that is to be seen at once */
  finish(step) {
    this.#waits = false;
    this.player.pause();
    this.player.seek(step);
  }

  /** Nothing is held back or played. */
  free() {
    this.#waits = false;
    const { stops } = this.player;
    if (stops.limit === Infinity) return;
    stops.limit = Infinity;
    this.freed();
  }

  #watch() {
    const { playing } = this.player;
    const rests = this.#ran && !playing;
    this.#ran = playing;
    if (rests) this.rested();
  }
}
