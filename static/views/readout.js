// What the curves say at a step, lane by lane: under the pointer, or at the playhead while a
// keyboard moves it from here.

/** @import { Player } from "../model/player.js" */
/** @import { Cursor } from "./cursor.js" */

/**
 * @typedef {object} Line
 * @property {string} title
 * @property {string} colour the name of its variable
 * @property {(step: number) => string} text
 */

const BESIDE = 14; // pixels from the step to the words

export class Readout {
  /** @type {Line[]} */
  lines = [];
  /** @type {HTMLElement[]} where the numbers of the lines are */
  numbers = [];
  titleOf = (/** @type {number} */ step) => `Step ${step}`;
  /** @type {number | null} under the pointer */
  pointed = null;

  /**
   * @param {HTMLElement} element of the curves
   * @param {Player} player
   * @param {Cursor} cursor
   */
  constructor(element, player, cursor) {
    this.player = player;
    this.cursor = cursor;
    this.slider = element.appendChild(createSlider(player));
    this.box = append(element, "div", "readout bubble");
    this.box.setAttribute("aria-hidden", "true"); // the slider says it
    this.box.hidden = true;
    this.title = append(this.box, "b");
    this.list = append(this.box, "div", "readout-lines");
    /** @type {(step: number | null) => void} */
    const point = (step) => {
      const hidden = step !== null && step > player.stops.limit; // a lesson asks for it
      this.pointed = hidden ? null : step;
      this.show();
    };
    for (const name of /** @type {const} */ (["pointermove", "pointerdown"]))
      element.addEventListener(name, (event) => point(cursor.stepAt(event)));
    for (const name of /** @type {const} */ (["pointerleave", "pointercancel"]))
      element.addEventListener(name, () => point(null));
    for (const name of ["focus", "blur"]) this.slider.addEventListener(name, () => this.show());
    player.subscribe(() => this.#follow());
    this.#follow();
  }

  /** @type {(lines: Line[], titleOf: (step: number) => string) => void} `titleOf` a step */
  set(lines, titleOf) {
    this.titleOf = titleOf;
    const same = lines.length === this.lines.length;
    const known = same && lines.every((line, i) => alike(line, this.lines[i]));
    this.lines = lines;
    if (!known) this.#draw(lines);
    this.show();
  }

  #draw(lines) {
    const elements = lines.map(({ title, colour }) => {
      const line = document.createElement("div");
      line.style.setProperty("--lane", `var(${colour})`);
      append(line, "i");
      append(line, "span").textContent = title;
      return line;
    });
    this.numbers = elements.map((line) => append(line, "span", "number"));
    this.list.replaceChildren(...elements);
  }

  // the playhead moves all the time: what nobody looks at is left as it is
  #follow() {
    this.slider.max = String(this.player.length);
    this.slider.value = String(this.player.step);
    if (this.focused) this.show();
  }

  get focused() {
    return document.activeElement === this.slider;
  }

  show() {
    const step = this.pointed ?? (this.focused ? this.player.step : null);
    this.box.hidden = step === null || !this.lines.length;
    if (step === null) return;
    const texts = this.lines.map(({ text }) => text(step));
    this.title.textContent = this.titleOf(step);
    for (const [i, number] of this.numbers.entries()) number.textContent = texts[i];
    if (this.focused && !this.player.playing) this.#tell(step, texts);
    this.#place(step);
  }

  #tell(step, texts) {
    const said = this.lines.map(({ title }, i) => `${title} ${texts[i]}`);
    this.slider.setAttribute("aria-valuetext", [this.titleOf(step), ...said].join(", "));
  }

  #place(step) {
    const { box } = this.cursor;
    if (!box) return;
    const x = this.cursor.at(step);
    const late = x > (box.left + box.right) / 2;
    const at = late ? `${x - BESIDE}px - 100%` : `${x + BESIDE}px`;
    // over the step rather than beyond the plot, where the page would grow to hold it
    this.box.style.transform = `translateX(max(0px, min(${at}, ${box.right}px - 100%)))`;
  }
}

/** @type {(a: Line, b: Line) => boolean} whether they differ in their numbers only */
const alike = (a, b) => a.title === b.title && a.colour === b.colour;

/** @param {Player} player */
function createSlider(player) {
  const slider = document.createElement("input");
  slider.className = "visually-hidden";
  Object.assign(slider, { type: "range", min: "0", step: "1" });
  slider.setAttribute("aria-label", "Step, with what the curves say");
  slider.addEventListener("input", () => player.seek(slider.valueAsNumber));
  return slider;
}

/**
 * @param {HTMLElement} parent
 * @param {string} tag
 */
function append(parent, tag, className = "") {
  const element = parent.appendChild(document.createElement(tag));
  if (className) element.className = className;
  return element;
}
