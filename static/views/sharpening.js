// Asks for the sharpness of the chosen lane while its curve is shown: of the newest training, once no
// hand holds a slider. What is no longer wanted is given up. Fetched when the curve is first chosen.
import { shownCurve } from "../model/curves.js";
import { latest } from "../model/latest.js";
import { closeSharpness, isFull, Sharpness, sharpLane } from "../model/sharpness.js";
import { Training } from "../model/training.js";
import { Hand } from "./hand.js";

/** @import { Race } from "../model/race.js" */
/** @import { RaceRequest } from "../model/race_request.js" */
/** @import { SharpnessPart } from "../model/sharpness.js" */
/** @import { Parts } from "./stage.js" */
/** @typedef {(race: RaceRequest, lane: number, signal: AbortSignal) => AsyncIterable<SharpnessPart>} GetSharpness */
/** @typedef {{race: Training, request: RaceRequest, key: number, full: boolean}} Wish */

export class Sharpening {
  /** @type {Wish | undefined} the newest one */
  #newest;
  /** @type {Race | undefined} */
  #race;
  #over = new AbortController();

  /**
   * `came()` is called when there is more to see of the newest race, with true when that is all.
   * @param {HTMLElement} element where the curve is shown
   * @param {Pick<Parts, "store" | "catalog" | "failed">} parts
   * @param {GetSharpness} getSharpness
   * @param {(whole: boolean) => void} came
   */
  constructor(element, parts, getSharpness, came) {
    this.element = element;
    this.parts = parts;
    this.getSharpness = getSharpness;
    this.came = came;
    this.hand = new Hand(() => this.#look());
    parts.store.subscribe(() => this.#look());
    new ResizeObserver(() => this.#look()).observe(element); // it may be out of sight
  }

  /** @param {Race} race */
  setRace(race) {
    this.#race = race;
    this.#look();
  }

  #look() {
    const wish = this.#wish();
    if (wish?.race === this.#newest?.race && wish?.key === this.#newest?.key) return;
    this.#over.abort();
    this.#over = new AbortController();
    this.#newest = wish;
    if (wish) this.#fetch(wish, this.#over.signal);
  }

  /** @returns {Wish | undefined} */
  #wish() {
    const { store, catalog } = this.parts;
    const [state, race] = [store.get(), this.#race];
    if (!this.element.clientWidth || shownCurve(state, catalog).id !== "sharpness") return;
    if (!(race instanceof Training) || race.surface !== state.surface || this.hand.isDown) return;
    const lane = sharpLane(state, catalog);
    const known = lane && race.lane(lane.key);
    if (!known || !race.complete || !race.request || known.sharp?.whole) return;
    return { race, request: race.request, key: lane.key, full: isFull(lane, state, catalog) };
  }

  #fetch = latest(
    /** @type {(wish: Wish, signal: AbortSignal) => Promise<void>} */
    async (wish, signal) => {
      try {
        if (!signal.aborted) await this.#receive(wish, signal);
      } catch (error) {
        if (!signal.aborted) this.parts.failed(error);
      }
    },
  );

  /**
   * @param {Wish} wish
   * @param {AbortSignal} signal
   */
  async #receive({ race, request, key, full }, signal) {
    const sharp = new Sharpness(race.steps);
    const lane = race.lane(key);
    if (lane) lane.sharp = sharp;
    for await (const part of this.getSharpness(request, race.keys.indexOf(key), signal)) {
      if (signal.aborted) return;
      if (!("json" in part)) sharp.append(part);
      else if ("reached" in part.json) closeSharpness(race, key, part.json, full);
      else sharp.open(part.json);
      this.came(sharp.whole);
    }
  }
}
