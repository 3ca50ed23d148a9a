// Shows step n of a race. It keeps wall time, so a late frame skips steps instead of slowing down.
import { Clock } from "./clock.js";
import { Stops } from "./stops.js";

/** Steps a second, as a slider wants them. */
export const SPEEDS = /** @type {const} */ ({ low: 1, high: 240, default: 30, scale: "log" });

/** @typedef {(tick: (now: number) => void) => void} Frame asks for the next animation frame */

export class Player {
  /** Where the playhead stands, also between two steps. */
  position = 0;
  length;
  /** @type {number} */
  speed = SPEEDS.default;
  stops = new Stops();
  /** @type {Set<(player: Player) => void>} */
  #listeners = new Set();
  #clock;
  #cut = false; // whether it played until the race became shorter than where it stood

  /** @param {{frame?: Frame, length?: number}} options */
  constructor({ frame = (tick) => requestAnimationFrame(tick), length = 0 } = {}) {
    this.length = length;
    this.#clock = new Clock(frame, (seconds) => this.#advance(seconds));
  }

  get step() {
    return Math.floor(this.position);
  }

  get playing() {
    return this.#clock.running;
  }

  /** @param {(player: Player) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
  }

  play() {
    if (this.playing || this.length === 0) return;
    if (this.position >= this.length) this.position = 0;
    if (this.stops.within(this.position + 1) <= this.position) return;
    this.#cut = false;
    this.#clock.start();
    this.#notify();
  }

  pause() {
    this.#cut = false;
    if (!this.playing) return;
    this.#clock.stop();
    this.position = this.step;
    this.#notify();
  }

  /** @param {number} step to go to; playing goes on from there */
  seek(step) {
    if (step < 0 || step > this.length) return;
    this.#cut = false;
    this.position = this.stops.within(step);
    this.#notify();
  }

  /**
   * Move by some steps, at most to either end; playing stops, for the reader wants to look.
   * @param {number} by
   */
  move(by) {
    this.#clock.stop();
    this.seek(Math.max(0, Math.min(this.step + by, this.length)));
  }

  /** @param {number} speed */
  setSpeed(speed) {
    this.speed = speed;
    this.#notify();
  }

  /**
   * A race that ends before the playhead stops it; playing goes on when it is long enough again.
   * @param {number} length
   */
  setLength(length) {
    this.length = length;
    if (this.position > length) {
      this.#cut ||= this.playing;
      this.#clock.stop();
      this.position = length;
    } else if (this.#cut && this.position < length) {
      this.#cut = false;
      this.#clock.start();
    }
    this.#notify();
  }

  /** @param {number} seconds */
  #advance(seconds) {
    const end = Math.min(this.length, this.stops.after(this.position));
    this.position = Math.min(end, this.position + seconds * this.speed);
    if (this.position >= end) this.#clock.stop();
    this.#notify();
  }

  #notify() {
    for (const listener of this.#listeners) listener(this);
  }
}
