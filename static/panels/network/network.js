// What a network has learned, below the stage: its weights at the playhead, and what they say.
import { SECTIONS, sectionOf } from "../../model/network/sections.js";
import { needsRace } from "../../model/race_request.js";
import { changed } from "../../model/store.js";
import { seldom } from "../controls/seldom.js";
import { createFrame } from "./frame.js";
import { Moments } from "./moment.js";
import { MAKERS } from "./sections.js";
import { Source } from "./source.js";
import { TestImages } from "./test_images.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Perceptron } from "../../model/network/perceptron.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Section } from "./sections.js" */
/** @import { Net } from "./source.js" */

const HELD = "What averages are worth is told with the answer.";
const REST = 100; // milliseconds between two while it plays

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {() => Promise<Net>} net
 * @property {(text: string) => void} say to those who do not see
 * @property {(error: unknown) => void} failed
 */

/** @type {(element: HTMLElement, parts: Parts) => NetworkPanel} */
export const create = (element, parts) => new NetworkPanel(element, parts);

class NetworkPanel {
  /** @type {Race | undefined} */
  race;
  /** @type {Map<string, Section>} made when first shown, for the network `of` */
  sections = new Map();
  of = "";
  average = false; // whether running averages of the weights are asked for
  /** @type {Perceptron} */
  network;

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, parts) {
    this.parts = parts;
    this.setStep = seldom(parts.player, () => this.draw(), REST);
    const source = new Source(parts.net, () => this.draw(), parts.failed);
    this.moments = new Moments(source, parts.catalog);
    this.frame = createFrame(element, SECTIONS, {
      choose: (id) => this.choose(id),
      average: (on) => {
        this.average = on;
        this.draw();
      },
    });
    parts.store.subscribe((state, old) => {
      const looks = changed(state, old, "lanes", "chosen", "below", "section");
      if (looks && !needsRace(state, old)) this.draw(); // a race that is on its way comes first
    });
    const themes = new MutationObserver(() => this.draw());
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  /** @param {string} id of a section */
  choose = (id) => this.parts.store.set({ section: id });

  /** @param {number} image that is to be looked at */
  lookAt(image) {
    const found = this.sections.get("images") ?? this.#create("images");
    if (found instanceof TestImages) found.lookAt(image);
    this.choose("images");
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.moments.source.again();
    this.draw();
  }

  draw() {
    const { store, catalog, player } = this.parts;
    const state = store.get();
    if (state.below !== "network" || !catalog.surface(state.surface).network) return;
    const section = sectionOf(state.section);
    const isHeld = player.stops.hold; // a lesson asks a question
    this.moments.average = this.average && !isHeld;
    this.frame.show(section, isHeld);
    if (isHeld && section.tells) return this.frame.say(HELD);
    const now = this.moments.at(state, this.race, player.step, section.ofWeights);
    if (now === null) return;
    if (typeof now === "string") return this.frame.say(now);
    this.frame.say("");
    const shown = this.#section(state, now.network);
    this.frame.put(shown.element, now.step);
    shown.show(now);
    performance.mark("network:painted", { detail: { step: now.step } });
  }

  /** @type {(state: State, network: Perceptron) => Section} */
  #section({ surface, section }, network) {
    if (this.of !== surface) this.sections.clear();
    Object.assign(this, { of: surface, network });
    return this.sections.get(section) ?? this.#create(section);
  }

  /** @param {string} id */
  #create(id) {
    const does = {
      changed: () => this.draw(),
      say: this.parts.say,
      choose: (key) => this.parts.store.set({ chosen: key }),
      lookAt: (image) => this.lookAt(image),
    };
    const made = MAKERS[id](this.network, does);
    this.sections.set(id, made);
    return made;
  }
}
