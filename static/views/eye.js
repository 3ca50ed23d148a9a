// Where the 3-D view is looked at from: from where the surface shows best, until a hand turns it.
import { framed } from "../model/framing.js";
import { further, turned, zoomed } from "../model/orbit.js";
import { Gestures } from "./gestures.js";

/** @import { Camera } from "../model/camera.js" */
/** @import { State } from "../model/settings.js" */
/** @import { Store } from "../model/store.js" */
/** @import { Viewpoint } from "../model/viewpoint.js" */

const PER_PIXEL = 0.35; // degrees that a hand turns

export class Eye {
  /** @type {Camera | null} that of the hand, until it lets go */
  #turning = null;
  /** @type {{from: Viewpoint, aspect: number[]} | undefined} where it first stands, before what */
  first;
  width = 1;
  height = 1;

  /**
   * @param {HTMLElement} element where the hand is
   * @param {Store<State>} store
   * @param {() => void} moved
   */
  constructor(element, store, moved) {
    this.store = store;
    this.moved = moved;
    this.gestures = new Gestures(element, this);
  }

  close() {
    this.gestures.close();
  }

  // a camera of a link is one for a stage as wide as high, or wider
  get #away() {
    return Math.max(1, this.height / this.width);
  }

  /** @returns {Camera} */
  get camera() {
    if (!this.first) throw new Error("there is nothing to look at yet");
    const { camera } = this.store.get();
    if (this.#turning) return this.#turning;
    if (camera) return further(camera, this.#away);
    return framed(this.first.from, this.first.aspect, this.width, this.height);
  }

  /** @type {(dx: number, dy: number) => void} as a hand that moved by pixels */
  drag(dx, dy) {
    if (this.first) this.#set(turned(this.camera, -PER_PIXEL * dx, PER_PIXEL * dy));
  }

  /** @param {number} times so many times larger */
  zoom(times) {
    if (this.first) this.#set(zoomed(this.camera, times));
  }

  #set(camera) {
    this.#turning = camera;
    this.moved();
  }

  /** The hand let go. */
  rest() {
    if (!this.#turning) return;
    const camera = further(this.#turning, 1 / this.#away);
    this.#turning = null;
    this.store.set({ camera });
  }
}
