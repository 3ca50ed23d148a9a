// The legend of the stage: the names of the lanes that it shows, each with its line, and what the
// marks mean. It stands above the picture and covers none of it; in 3-D it lies in the empty corner.
// To a screen reader the picture's own description says as much.

/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Stage } from "./stage.js" */

const SVG = "http://www.w3.org/2000/svg";
const LINE = { x1: "2", x2: "26", y1: "6", y2: "6" };

/** What the marks are called, by the kinds of points. */
const SIGNS = { minimum: "+ min", saddle: "× saddle", maximum: "○ max" };

export class Legend {
  /** How much of the stage it takes from above. */
  height = 0;
  /** @type {Set<HTMLElement>} what stands below it, above the picture too */
  below = new Set();
  #written = "";

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.element = document.createElement("ul");
    this.element.className = "legend";
    this.element.setAttribute("aria-hidden", "true");
    stage.element.append(this.element);
  }

  /** Whether it is to be seen: where each lane has a picture of its own, names stand there. */
  get wanted() {
    const { store, view } = this.stage;
    return store.get().names && !view.ofLanes;
  }

  /** Write the names of now; whether it takes another height then. */
  draw() {
    const { stage, height } = this;
    const lanes = this.wanted ? stage.lanes() : [];
    const { kinds } = stage.marks;
    const plain = stage.picture.isOfNetwork; // whose landscape has no marks
    const written = JSON.stringify([lanes.map(({ title, look }) => [title, look]), kinds, plain]);
    if (written !== this.#written) {
      this.#written = written;
      this.element.replaceChildren(...lanes.map(nameOf), ...(plain ? [] : signs(kinds)));
    }
    this.element.hidden = !lanes.length;
    const own = this.element.offsetHeight;
    this.height = [...this.below].reduce((sum, { offsetHeight }) => sum + offsetHeight, own);
    stage.element.style.setProperty("--names", `${own}px`);
    stage.element.style.setProperty("--legend", `${this.height}px`);
    return this.height !== height;
  }
}

/** @param {VisibleLane} lane */
function nameOf({ title, look }) {
  const item = document.createElement("li");
  const swatch = document.createElementNS(SVG, "svg");
  swatch.setAttribute("viewBox", "0 0 28 12");
  const line = swatch.appendChild(document.createElementNS(SVG, "line"));
  for (const [end, value] of Object.entries(LINE)) line.setAttribute(end, value);
  item.style.setProperty("--lane", `var(${look.colour})`);
  item.style.setProperty("--dash", `var(${look.dash})`);
  item.append(swatch, title);
  return item;
}

/**
 * All signs have a place, though not all are seen: the height must not depend on a surface that
 * is only arriving.
 * @param {string[]} kinds that are seen
 */
function signs(kinds) {
  return Object.entries(SIGNS).map(([kind, text]) => {
    const item = document.createElement("li");
    item.className = kinds.includes(kind) ? "sign marked" : "sign";
    item.textContent = text;
    return item;
  });
}
