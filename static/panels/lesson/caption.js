// The words of a scene as captions: in a hall as many of its blocks show at once as have room, and a
// clicker turns to those that come next. No line is cut, and the scene's title stays above them.
import { isPresenting } from "../page/clicker.js";

const GROUPS =
  ".scene, .verdict, .verdict > div, .challenge, .ending, .prose:has(> :is(p, ul, ol))";
const APART = ".challenge, .ending"; // what begins a caption

/** @type {(element: Element) => HTMLElement[]} what is shown whole or not at all */
const blocksOf = (element) =>
  element.matches(GROUPS)
    ? [...element.children].flatMap(blocksOf)
    : [/** @type {HTMLElement} */ (element)];

/** @type {(before: Element, block: Element) => boolean} */
const parted = (before, block) => before.closest(APART) !== block.closest(APART);

export class Caption {
  /** @type {HTMLElement} */
  #scene;
  /** @type {HTMLElement[]} */
  #blocks = [];
  /** @type {Map<string, number[]>} by scenes and how far they are told: where captions begin */
  #turned = new Map();
  #begins = [0]; // of the captions that were turned to here, the last of which is seen
  #next = 0; // the block that the next one begins with
  #size = "";

  /** @param {HTMLElement} element of the lesson */
  constructor(element) {
    this.element = element;
    new ResizeObserver(() => this.#fit()).observe(element);
  }

  /**
   * Other words; where they have been seen before, they stand as they were left.
   * @param {HTMLElement} scene
   * @param {string} key of the scene, as far as it is told
   */
  begin(scene, key) {
    this.#scene = scene;
    this.#begins = this.#turned.get(key) ?? [0];
    this.#turned.set(key, this.#begins);
    this.#show();
  }

  /**
   * Turn to the words that come before or after; returns whether there are any.
   * @param {1 | -1} way
   */
  turn(way) {
    if (!isPresenting()) return false;
    if (way > 0 ? this.#next >= this.#blocks.length : this.#begins.length < 2) return false;
    if (way > 0) this.#begins.push(this.#next);
    else this.#begins.pop();
    this.#show();
    return true;
  }

  // another hall: it begins anew
  #fit() {
    const size = `${this.element.clientWidth} ${innerHeight} ${isPresenting()}`;
    if (size === this.#size) return;
    this.#size = size;
    this.#begins.length = 1;
    if (this.#scene) this.#show();
  }

  #show() {
    for (const one of this.#scene.querySelectorAll(".off")) one.classList.remove("off");
    if (!isPresenting()) return;
    this.#blocks = blocksOf(this.#scene).filter((one) => one.checkVisibility());
    const first = this.#begins.at(-1) ?? 0;
    this.#lay(first, this.#blocks.length);
    this.#next = this.#endFrom(first);
    this.#lay(first, this.#next);
    const aside = /** @type {HTMLElement} */ (this.element.parentElement);
    aside.scrollTop = 0;
    this.element.scrollTop = 0;
  }

  // which of the blocks are seen, and which of those that hold them
  #lay(first, end) {
    for (const [i, one] of this.#blocks.entries())
      one.classList.toggle("off", i < first || i >= end);
    const seen = this.#blocks.slice(first, end);
    for (const group of this.#scene.children)
      group.classList.toggle("off", !seen.some((one) => group.contains(one)));
  }

  #endFrom(first) {
    const blocks = this.#blocks;
    const limit = this.element.getBoundingClientRect().bottom;
    const ends = (one, i) =>
      one.getBoundingClientRect().bottom > limit || parted(blocks[i - 1], one);
    const least = blocks[first]?.matches("h3") ? first + 2 : first + 1; // no heading alone
    const past = blocks.findIndex((one, i) => i >= least && ends(one, i));
    const end = past < 0 ? blocks.length : past;
    return end > least && blocks[end - 1].matches("h3") ? end - 1 : end;
  }
}
