// What a hand does to a picture: one finger or the mouse drags it, two fingers pinch it, a wheel
// zooms. It tells moves in pixels and factors of size, and when the hand rests.
import { intent } from "../model/intent.js";

/** @import { Point } from "../model/pixels.js" */
/**
 * @typedef {object} Wishes
 * @property {(dx: number, dy: number) => void} drag
 * @property {(times: number) => void} zoom so many times larger
 * @property {() => void} rest the hand let go
 */

const REST = 200; // milliseconds after which a wheel rests
const WHEEL = 1 / 500; // of a doubling, for a pixel of the wheel
const LINE = 16; // pixels, for a wheel that counts lines

export class Gestures {
  /** @type {Map<number, Point>} where each pointer is */
  #pointers = new Map();
  /** @type {Point | null} where a finger went down alone, until it goes across: others scroll */
  #waits = null;
  #moved = false;
  #timer = 0;
  #over = new AbortController();

  /**
   * @param {HTMLElement} element
   * @param {Wishes} wishes
   */
  constructor(element, wishes) {
    this.wishes = wishes;
    const { signal } = this.#over;
    /** @type {(name: string, listener: (event: any) => void) => void} */
    const on = (name, listener) => element.addEventListener(name, listener, { signal });
    on("pointerdown", (event) => this.#down(event, element));
    on("pointermove", (event) => this.#move(event));
    for (const name of ["pointerup", "pointercancel"]) on(name, (event) => this.#up(event));
    element.addEventListener("touchstart", alone, { signal, passive: false });
    element.addEventListener("wheel", (event) => this.#wheel(event), { signal, passive: false });
  }

  close() {
    clearTimeout(this.#timer);
    this.#over.abort();
  }

  #down({ pointerId, pointerType, clientX, clientY, button }, element) {
    if (button !== 0 || this.#pointers.size === 2) return;
    const alone = pointerType === "touch" && this.#pointers.size === 0;
    this.#waits = alone ? [clientX, clientY] : null;
    element.setPointerCapture(pointerId);
    this.#pointers.set(pointerId, [clientX, clientY]);
  }

  #move({ pointerId, clientX, clientY }) {
    if (!this.#pointers.has(pointerId)) return;
    const [x, y] = this.#waits ?? [NaN, NaN];
    if (this.#waits && intent(clientX - x, clientY - y) !== "across") return;
    this.#waits = null;
    const before = spanOf(this.#pointers);
    this.#pointers.set(pointerId, [clientX, clientY]);
    const now = spanOf(this.#pointers);
    this.#moved = true;
    this.wishes.drag(now.x - before.x, now.y - before.y);
    if (now.size && before.size) this.wishes.zoom(now.size / before.size);
  }

  #up({ pointerId }) {
    if (!this.#pointers.delete(pointerId) || this.#pointers.size || !this.#moved) return;
    this.#moved = false;
    this.wishes.rest();
  }

  #wheel(event) {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode ? LINE : 1);
    this.wishes.zoom(2 ** (-pixels * WHEEL));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wishes.rest(), REST);
  }
}

/**
 * Two fingers mean the picture: the page must not scroll.
 * @param {TouchEvent} event
 */
function alone(event) {
  if (event.touches.length > 1) event.preventDefault();
}

/** @param {Map<number, Point>} pointers one or two: their middle, and how far apart they are */
function spanOf(pointers) {
  const [[ax, ay], [bx, by] = [ax, ay]] = [...pointers.values()];
  return { x: (ax + bx) / 2, y: (ay + by) / 2, size: Math.hypot(ax - bx, ay - by) };
}
