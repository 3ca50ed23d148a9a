// Sets the stage for a scene: the picture of its link, and what of it is played. What a question
// asks for is not shown before it is answered.
import { homeOf, toldOf } from "../../model/lesson/home.js";
import { pageOf, sceneOf, told } from "../../model/lesson/reading.js";
import { fromQuery } from "../../model/link/read.js";
import { toQuery } from "../../model/link/write.js";
import { essence } from "../page/address.js";
import { Play } from "./play.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Reading, Scene } from "../../model/lesson/reading.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */

/**
 * The link of a scene's picture.
 * @param {Scene} scene
 */
export const linkOf = ({ query, show }) =>
  show.length && !/(^|&)arrows=/.test(query) ? `${query}&arrows=${show.join(",")}` : query;

export class Director {
  /** @type {State} as the scene's link has it */
  scene;
  /** @type {Race | null} of this scene, once it is painted */
  race = null;
  /** @type {Set<number>} scenes that were played */
  #played = new Set();

  /**
   * @param {Store<Reading>} reading
   * @param {{store: Store<State>, catalog: Catalog, player: Player, again: () => void}} parts
   */
  constructor(reading, { store, catalog, player, again }) {
    this.reading = reading;
    this.store = store;
    this.catalog = catalog;
    this.player = player;
    this.play = new Play(player, again);
    this.play.begun = () => this.#played.add(reading.get().index);
    this.play.rested = () => this.#tell();
  }

  /** The link of what is seen now. */
  get own() {
    return this.#write(this.store.get());
  }

  /** Whether the picture is another than the scene's. */
  get changed() {
    return essence(this.own) !== essence(this.#write(this.#home()));
  }

  #write = (state) => toQuery(state, this.player, this.catalog);

  #home = () => homeOf(this.scene, this.reading.get(), this.catalog);

  /** Show the scene as its author made it, as far as it is told. */
  enter() {
    const reading = this.reading.get();
    const { play, question } = sceneOf(reading);
    const { state, speed } = fromQuery(linkOf(sceneOf(reading)), this.catalog);
    this.scene = state;
    this.race = null;
    this.play.clear();
    this.store.set(this.#home());
    this.player.setSpeed(speed);
    if (question && pageOf(reading).phase === "asked") this.play.hold(play);
    else this.play.show(play, this.#played.has(reading.index));
  }

  /**
   * Show a picture of the reader's own.
   * @param {string} query its link
   */
  enterOwn(query) {
    const { state, step } = fromQuery(query, this.catalog);
    this.play.free();
    this.store.set(state);
    if (step !== null) this.player.seek(step);
  }

  /** The question is answered: the picture shows what happens. */
  release() {
    this.store.set(toldOf(this.scene, this.reading.get()));
    if (!this.play.show(sceneOf(this.reading.get()).play, false)) this.#tell();
  }

  /** The solution is asked for: the picture shows it. */
  solve() {
    this.play.clear();
    this.store.set(this.#home());
    this.play.show(sceneOf(this.reading.get()).play, false);
  }

  /** The words are asked for before the picture has come to its end. */
  finish() {
    this.play.finish(sceneOf(this.reading.get()).play[1]);
  }

  /** @param {Race} race that is painted now */
  painted(race) {
    if (!this.store.get().lanes.every(({ key }) => race.keys.includes(key))) return; // an older one
    this.race = race;
    this.play.begin();
  }

  // the words come when the picture rests
  #tell() {
    const reading = this.reading.get();
    if (pageOf(reading).phase === "shown") this.reading.set(told(reading));
  }
}
