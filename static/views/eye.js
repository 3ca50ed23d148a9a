// Where the 3-D view is looked at from: from where the surface shows best, until a hand turns it.
import { framed } from "../model/framing.js";
import { further, turned, zoomed } from "../model/orbit.js";
import { Gestures } from "./gestures.js";

/** @import { Camera } from "../model/camera.js" */
/** @import { State } from "../model/settings.js" */
/** @import { Store } from "../model/store.js" */
/** @import { Viewpoint } from "../model/viewpoint.js" */

const PER_PIXEL = 0.35; // degrees that a hand turns
const ARROW = 24; // pixels that a hand would drag for an arrow key

export class Eye {
  /** @type {Camera | null} that of the hand, until it lets go */
  #turning = null;
  /** @type {{from: Viewpoint, aspect: number[]} | undefined} where it first stands, before what */
  first;
  /** @type {{name: string, camera: Camera} | undefined} */
  #frame;
  width = 1;
  height = 1;
  above = 0; // pixels of the height that are taken

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
    return this.#framed(this.first);
  }

  // found once for a scene and a size of the stage: every lane asks
  #framed({ from, aspect }) {
    const { width, height, above } = this;
    const name = [from.azimuth, from.elevation, ...aspect, width, height, above].join();
    if (name !== this.#frame?.name)
      this.#frame = { name, camera: framed(from, aspect, width, height, above) };
    return this.#frame.camera;
  }

  /** @type {(dx: number, dy: number) => void} as a hand that moved by pixels */
  drag(dx, dy) {
    if (this.first) this.#set(turned(this.camera, -PER_PIXEL * dx, PER_PIXEL * dy));
  }

  /** @type {(dx: number, dy: number) => void} as the arrow keys say */
  move = (dx, dy) => this.drag(-ARROW * dx, ARROW * dy);

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
