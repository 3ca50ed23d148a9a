// A pad to draw on with a finger, a mouse or keys: it keeps strokes, in parts of its size.
import { h } from "../controls/dom.js";
import { DOTS, drawPad } from "./pad_picture.js";

/** @import { Point, Stroke } from "../../model/network/drawing.js" */

const STEP = 1 / 16; // of the pad: how far a key moves the pen
const FINE = 0.008; // nearer points say nothing more
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LABEL = "Drawing pad: arrow keys move the pen, Space puts it down or lifts it";

export class Pad {
  /** @type {Stroke[]} */
  strokes = [];
  /** @type {Stroke | null} which a hand draws */
  stroke = null;
  pen = { x: 0.5, y: 0.2 };
  isDown = false; // the pen of the keys

  /** @param {{changed: () => void, ended: () => void, say: (text: string) => void}} does */
  constructor(does) {
    this.does = does;
    const props = { className: "net-pad", tabIndex: 0, role: "application", "aria-label": LABEL };
    this.canvas = h("canvas", props);
    Object.assign(this.canvas, { width: DOTS, height: DOTS });
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (event) => this.#begin(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    for (const name of ["pointerup", "pointercancel"])
      canvas.addEventListener(name, () => this.#end());
    canvas.addEventListener("keydown", (event) => this.#press(event));
    for (const name of ["focus", "blur"]) canvas.addEventListener(name, () => this.draw());
  }

  clear() {
    Object.assign(this, { strokes: [], stroke: null, isDown: false });
    this.#changed();
  }

  #changed() {
    this.draw();
    this.does.changed();
  }

  /** @type {(event: PointerEvent) => void} */
  #begin(event) {
    if (event.button !== 0 || this.stroke) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.isDown = false;
    this.stroke = [this.#pointOf(event)];
    this.strokes.push(this.stroke);
    this.#changed();
  }

  /** @type {(event: PointerEvent) => void} */
  #move(event) {
    if (!this.stroke) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) this.#add(this.#pointOf(one));
  }

  #end() {
    if (!this.stroke) return;
    this.stroke = null;
    this.does.ended();
  }

  /** @param {Point} point */
  #add(point) {
    const last = /** @type {Stroke} */ (this.stroke).at(-1);
    if (last && Math.hypot(point.x - last.x, point.y - last.y) < FINE) return;
    this.stroke?.push(point);
    this.#changed();
  }

  /** @returns {Point} */
  #pointOf({ clientX, clientY }) {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const way = KEYS[event.key];
    if ((!way && event.key !== " ") || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // elsewhere these keys move the playhead
    if (way) this.#movePen(way);
    else this.#turnPen();
  }

  #movePen([dx, dy]) {
    const within = (value) => Math.min(1 - STEP, Math.max(STEP, value));
    this.pen = { x: within(this.pen.x + dx * STEP), y: within(this.pen.y + dy * STEP) };
    if (this.isDown) this.strokes.at(-1)?.push(this.pen);
    this.#changed();
  }

  #turnPen() {
    this.isDown = !this.isDown;
    if (this.isDown) this.strokes.push([this.pen]);
    this.#changed();
    if (this.isDown) this.does.say("Pen down");
    else this.does.ended();
  }

  draw() {
    const { canvas, strokes, pen, isDown } = this;
    const isSeen = document.activeElement === canvas && canvas.matches(":focus-visible");
    drawPad(canvas, strokes, isSeen ? { ...pen, isDown } : null);
  }
}
