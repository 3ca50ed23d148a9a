// A line above the landscape of a network: which plane it is, and what it leaves out of the chosen
// lane's path. Its button opens the menu of planes.
import { chosenLane } from "../../model/chosen.js";
import { twoLosses } from "../../model/landscape.js";
import { honestly } from "../../model/landscape_words.js";
import { laneTitles } from "../../model/names.js";
import { look } from "../../model/palette.js";
import { planeOf } from "../../model/planes.js";
import { racers, refusalOf } from "../../model/race_request.js";
import { h } from "../controls/dom.js";
import { PlaneMenu } from "./menu.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { LandscapeAnswer, LandscapeRequest, Plane } from "../../model/landscape.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { RandomWalk } from "../../model/random_walk.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Training } from "../../model/training.js" */

/**
 * @typedef {object} Landscape
 * @property {{race: Training, plane: Plane, answer: LandscapeAnswer} | undefined} shown
 * @property {Set<() => void>} listeners
 */

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {(error: unknown) => void} failed
 * @property {Landscape} landscape
 * @property {(request: LandscapeRequest, signal: AbortSignal) => Promise<LandscapeAnswer>} getLandscape
 * @property {(points: number, numbers: number) => Promise<RandomWalk>} getRandomWalk
 */

/**
 * @typedef {object} Stage
 * @property {HTMLElement} element
 * @property {{below: Set<HTMLElement>, draw: () => boolean}} legend
 * @property {() => void} resize
 */

export class PlaneStrip {
  /** @type {PlaneMenu | undefined} */
  menu;

  /**
   * @param {Stage} stage
   * @param {Parts} parts
   */
  constructor(stage, parts) {
    this.stage = stage;
    this.parts = parts;
    this.button = h("button", {
      type: "button",
      "aria-haspopup": "true",
      "aria-expanded": "false",
      onclick: () => this.#toggle(),
    });
    this.lane = h("b");
    this.numbers = h("span");
    this.says = h("p", {}, h("i"), this.lane, this.numbers);
    this.element = h("div", { className: "plane-strip on-stage on-card" }, this.button, this.says);
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "Plane of the landscape");
    stage.element.append(this.element);
    stage.legend.below.add(this.element);
    parts.store.subscribe(() => this.#update());
    parts.landscape.listeners.add(() => this.#update());
    parts.player.subscribe(() => this.#tell());
    this.#update();
  }

  #toggle() {
    this.menu ??= new PlaneMenu(this.button, this.parts);
    this.menu.toggle();
  }

  #update() {
    const { store, catalog } = this.parts;
    const state = store.get();
    this.element.hidden = !catalog.surface(state.surface).network;
    const { short, title } = planeOf(state);
    write(this.button, short);
    this.button.setAttribute("aria-label", `${short} plane: ${title}`);
    this.#tell();
    this.menu?.update();
    if (this.stage.legend.draw()) this.stage.resize(); // it takes room, or gives it back
  }

  /** What is true of the chosen lane at the playhead. */
  #tell() {
    if (this.element.hidden) return;
    const { title, colour, text } = this.#words();
    write(this.lane, title);
    write(this.numbers, text);
    this.says.style.setProperty("--lane", colour);
    this.menu?.follow();
  }

  /** @returns {{title: string, colour: string, text: string}} */
  #words() {
    const { store, catalog, landscape, player } = this.parts;
    const state = store.get();
    const chosen = chosenLane(state);
    /** @type {(text: string) => {title: string, colour: string, text: string}} */
    const note = (text) => ({ title: "", colour: "transparent", text });
    if (!chosen) return note("Made of lanes’ paths: there are none.");
    if (!racers(state, catalog).length) return note("No landscape: no lane here can train.");
    const { race, answer } = landscape.shown ?? {};
    if (!race || !answer) return note("\u00a0"); // its line takes room from the first
    const place = race.keys.indexOf(chosen.key);
    const title = laneTitles(state, catalog)[state.lanes.indexOf(chosen)];
    if (refusalOf(chosen, state, catalog)) return note(`${title} does not train here.`);
    if (place < 0) return note("");
    const text = honestly(twoLosses(race, chosen.key, player.step), answer.outside[place]);
    return { title, colour: `var(${look(chosen.slot).colour})`, text };
  }
}

/** @type {(element: HTMLElement, text: string) => void} only what changed: it is called for every step */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
