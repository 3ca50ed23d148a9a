// One picture of those side by side: a lane's name, its loss, and a hole through which the surface
// is seen.
/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Look } from "../model/palette.js" */
/** @import { Box } from "../model/pixels.js" */

export const NOWHERE = { left: 0, top: 0, right: 1, bottom: 1 };

export class Tile {
  /** @type {Box} of the hole, in the stage */
  box = NOWHERE;

  /** @param {Pick<VisibleLane, "key" | "title"> & {look: Pick<Look, "colour">}} lane */
  constructor(lane) {
    this.key = lane.key;
    this.element = document.createElement("figure");
    this.element.className = "panel";
    this.element.style.setProperty("--lane", `var(${lane.look.colour})`);
    const caption = append(this.element, "figcaption");
    append(caption, "span").className = "swatch";
    this.name = append(caption, "b");
    this.batch = append(caption, "span");
    this.batch.className = "seen";
    this.loss = append(caption, "span");
    this.loss.className = "loss";
    this.picture = append(this.element, "div");
    this.picture.className = "panel-picture";
    this.picture.setAttribute("role", "img");
  }

  /**
   * @param {string} title of the lane
   * @param {string} surface its title
   */
  call(title, surface) {
    this.name.textContent = title;
    this.name.title = title;
    this.picture.setAttribute("aria-label", `${title} on ${surface}`);
  }

  /** @param {{left: number, top: number}} origin of the stage, in the window */
  measure(origin) {
    const { left, top, right, bottom } = this.picture.getBoundingClientRect();
    this.box = {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {HTMLElement} parent
 * @param {T} tag
 */
const append = (parent, tag) => parent.appendChild(document.createElement(tag));
