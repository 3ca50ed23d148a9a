// The chosen lane's path in its own principal plane, and a random walk of as many points in its own
// beside it. Asked for by a button.
import { chosenLane } from "../../model/chosen.js";
import { COARSE, pathOf, pieceOf } from "../../model/landscape.js";
import { percent } from "../../model/landscape_words.js";
import { laneTitles } from "../../model/names.js";
import { look } from "../../model/palette.js";
import { inSquare } from "../../model/random_walk.js";
import { h } from "../controls/dom.js";

/** @import { RaceRequest } from "../../model/race_request.js" */
/** @import { Parts } from "./strip.js" */
/** @typedef {{title: string, colour: string, points: number[] | ArrayLike<number>, explained: number[]}} Walk */

const SVG = "http://www.w3.org/2000/svg";
const [SIDE, AIR] = [120, 10];
const FEWEST = 3; // points that have an arc
const PAPER = "https://arxiv.org/abs/1806.08805";

export class Comparison {
  /** What the figures are of, or are to be of. */
  #of = "";

  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    this.button = h("button", {
      type: "button",
      className: "text-button",
      textContent: "Compare with a random walk",
      onclick: () => this.#compare(),
    });
    this.result = h("div", { "aria-live": "polite" });
    this.element = h("div", { className: "plane-comparison" }, this.button, this.result);
  }

  /** Another lane, or another training: what was compared is no longer of it. */
  forget() {
    this.#of = "";
    this.result.replaceChildren();
    this.draw();
  }

  draw() {
    const { landscape, store } = this.parts;
    const chosen = chosenLane(store.get());
    if (this.#of && this.#of !== this.#now) return this.forget();
    this.element.hidden = !chosen || !landscape.shown?.race.keys.includes(chosen.key);
    this.button.hidden = this.#of !== "";
  }

  get #now() {
    const { landscape, store } = this.parts;
    return JSON.stringify([landscape.shown?.race.number, chosenLane(store.get())?.key]);
  }

  async #compare() {
    const of = this.#now;
    this.#of = of;
    this.draw();
    try {
      const found = await this.#walks();
      if (this.#of !== of) return;
      this.result.replaceChildren(...found);
      this.element.scrollIntoView({ block: "end" });
    } catch (error) {
      this.forget();
      this.parts.failed(error);
    }
  }

  /** @returns {Promise<(Node | string)[]>} */
  async #walks() {
    const { store, catalog, getRandomWalk } = this.parts;
    const state = store.get();
    const lane = chosenLane(state);
    const numbers = catalog.surface(state.surface).network?.numbers ?? 0;
    if (!lane) return [];
    const { points, explained } = await this.#own(lane.key);
    const count = points.length / 2;
    if (count < FEWEST) return [h("p", { textContent: "Its path has too few points for an arc." })];
    const walk = await getRandomWalk(count, numbers);
    const title = laneTitles(state, catalog)[state.lanes.indexOf(lane)];
    return [
      h(
        "div",
        { className: "plane-walks" },
        figure({ title, colour: look(lane.slot).colour, points, explained }, count),
        figure({ title: "Random walk", colour: "--text-soft", ...walk }, count),
      ),
      h("p", {}, ...conclusion(numbers)),
    ];
  }

  /** @param {number} key of the lane whose path is seen in its own plane */
  async #own(key) {
    const { landscape, getLandscape } = this.parts;
    const { race } = landscape.shown ?? {};
    if (!race?.request) return { points: [], explained: [] };
    const { request, place } = alone(race.request, race.keys.indexOf(key));
    const asked = { race: request, plane: "principal", ...pieceOf(null, 1), ...COARSE };
    const answer = await getLandscape(asked, new AbortController().signal);
    const { xs, ys } = pathOf(answer, place);
    const points = xs.flatMap((x, i) => (Number.isFinite(x + ys[i]) ? [x, ys[i]] : []));
    return { points, explained: answer.explained ?? [] };
  }
}

/**
 * The request for one lane of a race by itself, and its place there; a lane that leaves another one
 * needs all.
 * @param {RaceRequest} request
 * @param {number} place
 */
function alone(request, place) {
  const lane = request.lanes[place];
  return lane.branch ? { request, place } : { request: { ...request, lanes: [lane] }, place: 0 };
}

/** @type {(walk: Walk, count: number) => HTMLElement} */
function figure({ title, colour, points, explained }, count) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${SIDE} ${SIDE}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `${title}: ${count} points in its own principal plane`);
  const spots = inSquare(points, SIDE, AIR);
  draw(svg, "polyline", { points: spots.map((spot) => spot.join()).join(" ") });
  const [[x0, y0], [x1, y1]] = [spots[0], spots[spots.length - 1]];
  draw(svg, "circle", { class: "from", cx: x0, cy: y0, r: 4 });
  draw(svg, "circle", { class: "to", cx: x1, cy: y1, r: 3.5 });
  const [first, second] = explained.map(percent);
  const held = `${count} points; two directions hold ${first} and ${second} of the variance`;
  const name = h("b", { textContent: title });
  const element = h("figure", {}, svg, h("figcaption", {}, name, h("span", { textContent: held })));
  element.style.setProperty("--lane", `var(${colour})`);
  return element;
}

/** @type {(svg: SVGElement, name: string, attributes: Record<string, unknown>) => void} */
function draw(svg, name, attributes) {
  const element = svg.appendChild(document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}

/** @type {(numbers: number) => (Node | string)[]} */
const conclusion = (numbers) => [
  `A random walk in ${numbers.toLocaleString("en")} dimensions draws arcs too, and its first two directions hold most of its variance: neither, by itself, says anything about learning (`,
  h("a", { href: PAPER, textContent: "Antognini and Sohl-Dickstein 2018" }),
  ").",
];
