// Wall time, told in animation frames.

export class Clock {
  #running = false;
  #asked = false;
  /** @type {number | null} */
  #last = null;
  #frame;
  #elapsed;

  /**
   * `frame` asks for the next animation frame; `elapsed` gets the seconds since the last one.
   * @param {(tick: (now: number) => void) => void} frame
   * @param {(seconds: number) => void} elapsed
   */
  constructor(frame, elapsed) {
    this.#frame = frame;
    this.#elapsed = elapsed;
  }

  get running() {
    return this.#running;
  }

  start() {
    this.#running = true;
    this.#last = null;
    this.#ask();
  }

  stop() {
    this.#running = false;
  }

  // one frame at a time, however often the clock stops and starts meanwhile
  #ask() {
    if (this.#asked) return;
    this.#asked = true;
    this.#frame(this.#tick);
  }

  /** @param {number} now in milliseconds */
  #tick = (now) => {
    this.#asked = false;
    if (!this.#running) return;
    const seconds = this.#last === null ? 0 : (now - this.#last) / 1000;
    this.#last = now;
    this.#elapsed(seconds);
    if (this.#running) this.#ask();
  };
}
