// The weights of the first layer as images, one for each hidden unit, of each lane.
import { formatNumber } from "../../model/format.js";
import { filterOf, reachOf } from "../../model/network/filters.js";
import { h } from "../controls/dom.js";
import { paint, weightColours } from "./pictures.js";

/** @import { Now } from "./moment.js" */

const ACROSS = 8; // images in a row
const TILES = [48, 40]; // pixels of an image, of one lane, of two
const SMALLEST = 24;
const NOTE =
  "Each image is a hidden unit's weights of the 64 pixels: orange above zero, blue below. Each lane " +
  "has a scale of its own, so compare shapes, not strengths.";

export class Filters {
  /** @type {Map<number, ReturnType<typeof createFigure>>} by the keys of lanes */
  figures = new Map();

  /** @param {Now["network"]} network */
  constructor(network) {
    this.network = network;
    this.list = h("div", { className: "net-filters" });
    this.list.style.setProperty("--across", String(ACROSS));
    this.element = h("div", {}, this.list, h("p", { className: "net-note" }, NOTE));
  }

  /** @param {Now} now */
  show(now) {
    const known = now.lanes.map(
      ({ key }) => this.figures.get(key) ?? createFigure(this.network.shape),
    );
    this.figures = new Map(now.lanes.map(({ key }, i) => [key, known[i]]));
    const elements = known.map(({ element }) => element);
    if (elements.some((one, i) => this.list.children[i] !== one) || !elements.length)
      this.list.replaceChildren(...elements);
    while (this.list.children.length > elements.length) this.list.lastElementChild?.remove();
    const tile = TILES[now.lanes.length - 1] ?? SMALLEST;
    this.list.style.setProperty("--tile", `${tile}px`);
    const colours = weightColours();
    now.lanes.forEach((lane, i) => {
      this.#draw(known[i], lane, now, colours);
    });
  }

  #draw({ element, words, tiles, picture }, lane, { step, network }, colours) {
    const reach = reachOf(network, [lane.weights, lane.end]);
    const finite = lane.weights?.every(Number.isFinite) ?? false;
    const range = `within ±${formatNumber(reach, 3)}`;
    words.textContent = `${lane.title} ${finite ? range : "– no finite weights"}`;
    element.style.setProperty("--lane", `var(${lane.look.colour})`);
    tiles.forEach((tile, unit) => {
      const used = unit < network.width;
      tile.classList.toggle("net-unused", !used || !finite);
      const pixels = finite && used ? filterOf(network, lane.weights, unit) : new Float32Array(64);
      paint(tile, pixels, (weight) => colours(weight, reach));
    });
    const units = `${network.width} hidden units, ${range}`;
    const what = finite ? `as images of ${units}` : "are no finite numbers";
    picture.setAttribute(
      "aria-label",
      `First-layer weights of ${lane.title} at step ${step} ${what}`,
    );
  }
}

/** @param {Now["network"]["shape"]} shape */
function createFigure({ units, side }) {
  const tiles = Array.from({ length: units }, () => {
    const canvas = h("canvas");
    Object.assign(canvas, { width: side, height: side });
    return canvas;
  });
  const words = h("figcaption");
  const picture = h("div", { className: "net-tiles", role: "img" }, ...tiles);
  const element = h("figure", { className: "net-filter" }, words, picture);
  return { element, words, tiles, picture };
}
