// Says what a change did, once it has settled and its race is there; nothing while the race plays.
import { needsRace } from "../../model/race_request.js";
import { onDemand } from "./on_demand.js";

/** @import { Moment } from "../../model/effect.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Parts } from "./summary.js" */

const REST = 900; // milliseconds without a change
const loadEffect = onDemand(() => import("../../model/effect.js"));

export class Changes {
  /** @type {Moment | undefined} what was told last */
  known;
  /** @type {Race | undefined} */
  race;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {Pick<Parts, "store" | "catalog" | "player" | "say">} parts */
  constructor(parts) {
    this.parts = parts;
    parts.store.subscribe(() => this.touch());
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    const state = this.parts.store.get();
    if (!this.known && race.complete) this.known = { state, race };
    this.touch();
  }

  touch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), REST);
  }

  async tell() {
    const { race, known } = this;
    const { store, catalog, player, say } = this.parts;
    const state = store.get();
    if (!known || !race || state === known.state) return;
    if (race === known.race && needsRace(state, known.state)) return; // which is still to come
    if (!race.complete || race.surface !== state.surface) return;
    this.known = { state, race };
    if (player.playing || race.isKept) return;
    const { effect } = await loadEffect();
    const text = effect(known, this.known, catalog);
    if (text) say(text);
  }
}
