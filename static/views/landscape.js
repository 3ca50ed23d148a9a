// The landscape of a network on the stage: asked for once a training has arrived, coarse at first,
// then in full. Until it has come, the stage keeps the one before, and its walks. Fetched when a
// network is first shown.
import { COARSE, gridOf, pathOf, pieceOf, planeIn } from "../model/landscape.js";
import { axesOf } from "../model/landscape_words.js";
import { laneTitles } from "../model/names.js";
import { boxSize } from "../model/pixels.js";
import { sceneBox } from "../model/scene_box.js";
import { changed } from "../model/store.js";
import { Training } from "../model/training.js";
import { viewpoint } from "../model/viewpoint.js";
import { Asking } from "./asking.js";
import { leavesRoom } from "./room.js";
import { wait } from "./waiting.js";

/** @import { Picture } from "../model/heights.js" */
/** @import { LandscapeAnswer, Plane } from "../model/landscape.js" */
/** @import { Range } from "../model/pixels.js" */
/** @import { Race } from "../model/race.js" */
/** @import { Viewpoint } from "../model/viewpoint.js" */
/** @import { Stage } from "./stage.js" */
/** @import { GetLandscape, Wish } from "./asking.js" */
/** @typedef {{race: Training, plane: Plane, answer: LandscapeAnswer}} Shown */

export class Landscape {
  /** @type {Shown | undefined} what is on the stage */
  shown;
  /** @type {Range | undefined} what holds all paths */
  home;
  /** @type {Set<() => void>} called when something else is shown */
  listeners = new Set();
  /** @type {{of: string, from: Viewpoint} | undefined} */
  #viewpoint;

  /**
   * @param {Stage} stage
   * @param {GetLandscape} getLandscape
   */
  constructor(stage, getLandscape) {
    this.stage = stage;
    const show = (wish, answer) => this.#show(wish, answer);
    this.asking = new Asking(getLandscape, show, stage.failed);
    stage.store.subscribe((state, old) => {
      if (changed(state, old, "plane", "ends", "chosen", "lanes")) this.ask();
    });
    stage.picture.networks = this;
    if (stage.picture.race) stage.setRace(stage.picture.race);
  }

  get axes() {
    const { stage, shown } = this;
    return shown && axesOf(shown.answer, shown.plane, namesIn(stage, shown.race));
  }

  /**
   * @param {Race} race now there, or more of it
   * @returns {Race} whose walks are to be seen; none while a lesson asks for them
   */
  walked(race) {
    if (!race.keys.length || this.stage.player.stops.hold) this.#forget();
    this.ask();
    return this.shown?.race ?? race;
  }

  #forget() {
    this.asking.forget();
    Object.assign(this, { shown: undefined, home: undefined });
    this.stage.picture.forget();
    this.#told();
  }

  /** Ask for what is to be seen, unless it is there or on its way. */
  ask() {
    const wish = wishOf(this.stage);
    if (wish) this.asking.ask(wish);
    wait(this.stage);
    this.#mark();
  }

  /**
   * @param {Wish} wish
   * @param {LandscapeAnswer} answer
   */
  #show({ race, plane, range }, answer) {
    const { stage } = this;
    if (race.surface !== stage.surface.id) return;
    race.keys.forEach((key, place) => {
      const { xs, ys, slices } = pathOf(answer, place);
      race.place(key, xs, ys, slices);
    });
    this.shown = { race, plane, answer };
    if (!range) this.home = { x: answer.x, y: answer.y };
    stage.walks.race = race;
    const { clientWidth: width, clientHeight: height } = stage.element;
    if (leavesRoom(stage)) stage.view.resize(width, height, stage.wanted);
    stage.picture.take(gridOf(answer, race.surface, race));
    this.#mark();
    this.#told();
  }

  /** What is on the stage is of an earlier training, or of another plane. */
  #mark() {
    const { race, plane } = this.shown ?? {};
    const now = this.stage.picture.race;
    const old =
      now && race && (race !== now || plane?.plane !== planeIn(this.stage.store.get(), now).plane);
    this.stage.element.classList.toggle("old", Boolean(old));
  }

  #told() {
    for (const listener of this.listeners) listener();
  }

  /**
   * From where it is first seen in 3-D: it stands still while a slider moves.
   * @param {Picture} picture
   */
  viewpoint(picture) {
    const of = JSON.stringify([picture.surface, this.shown?.plane]);
    if (this.#viewpoint?.of !== of)
      this.#viewpoint = { of, from: viewpoint(picture, sceneBox(picture)) };
    return Promise.resolve(this.#viewpoint.from);
  }
}

/** @type {(stage: Stage, race: Race) => string[]} of a race's lanes, also of one that has gone */
function namesIn({ store, catalog }, { keys }) {
  const state = store.get();
  const titles = laneTitles(state, catalog);
  const placeOf = (wanted) => state.lanes.findIndex(({ key }) => key === wanted);
  return keys.map((key, place) => titles[placeOf(key)] ?? `lane ${place + 1}`);
}

/**
 * @param {Stage} stage
 * @returns {Wish | undefined} nothing while a training is still arriving, or a question asks for it
 */
function wishOf({ picture: { race }, store, view, player }) {
  const state = store.get();
  if (player.stops.hold) return;
  if (!(race instanceof Training) || race.surface !== state.surface) return;
  if (!race.complete || !race.request || !race.keys.length) return;
  const plane = planeIn(state, race);
  const [box] = view.boxes();
  const [width, height] = box && !view.eye ? boxSize(box) : [1, 1];
  if (!(width > 0 && height > 0)) return;
  const range = state.box && view.range;
  const asked = { ...plane, ...pieceOf(range, width / height) };
  const request = { race: race.request, ...asked, ...COARSE };
  return { name: JSON.stringify([race.number, asked]), race, plane, range, request };
}
