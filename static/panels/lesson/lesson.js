// A lesson beside the stage: its words stand in the place of the lanes until the reader takes over.
import { readScene } from "../../model/lesson/address.js";
import {
  answered,
  begun,
  met,
  onward,
  opened,
  pageOf,
  revealed,
  sceneOf,
} from "../../model/lesson/reading.js";
import { createStore } from "../../model/store.js";
import { Director, linkOf } from "./director.js";
import { Judge } from "./judge.js";
import { Setting } from "./setting.js";
import { Whereabouts } from "./whereabouts.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { StationaryPoint } from "../../model/heights.js" */
/** @import { Lesson as Told, Page, Patch, Reading } from "../../model/lesson/reading.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { LaneList } from "../lanes/list.js" */
/** @import { Say } from "../page/voice.js" */
/** @import { PointMarker, Stage } from "../race/point_marker.js" */
/** @import { SurfacePanel } from "../race/surface.js" */

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {Stage} stage
 * @property {PointMarker} start
 * @property {LaneList} lanes
 * @property {SurfacePanel} surface
 * @property {HTMLElement} select the menu of surfaces
 * @property {HTMLElement} layout
 * @property {Element | null} brand the link to the plain race
 * @property {HTMLElement} aside where its words stand
 * @property {() => StationaryPoint[]} minima of the surface on show
 * @property {(race: Race) => boolean} isNewest whether none was asked for since
 * @property {Say} say
 * @property {Say} tell says what was done
 * @property {(problem: string) => void} refuse says what is wrong with the link
 * @property {() => void} again shows the race anew, when nothing of it is kept back any more
 * @property {() => void} settle the address is to say now what is shown
 * @property {() => void} inSight on a small screen the words come to the front
 */

const FREE = "All controls can be moved now; “Back to the scene” undoes that.";
const REACHED = "The goal is reached. Why it is so stands in the lesson now.";
const HELD = "Answer the question first; then it plays.";

/**
 * The link of the picture that a lesson opens with.
 * @param {Told} lesson
 * @param {string} query of the page's address
 */
export function openingLink(lesson, query) {
  const { index, own } = readScene(query, lesson);
  return own || linkOf(lesson.scenes[index]);
}

/** @type {(lesson: Told, query: string, parts: Parts) => Lesson} */
export const openLesson = (lesson, query, parts) => new Lesson(lesson, query, parts);

class Lesson {
  /**
   * @param {Told} lesson
   * @param {string} query of the page's address
   * @param {Parts} parts
   */
  constructor(lesson, query, parts) {
    this.parts = parts;
    const wanted = readScene(query, lesson);
    this.reading = createStore(begun(lesson, wanted.index));
    this.director = new Director(this.reading, parts);
    this.where = new Whereabouts(this.reading, this.director, parts.refuse);
    this.judge = new Judge(this.reading, parts, () => this.#set(met(this.reading.get())));
    this.setting = new Setting(this.reading.get(), this.director, parts, {
      next: this.next,
      previous: this.previous,
      go: this.go,
      takeOver: () => this.#set({ over: true }),
      giveBack: this.giveBack,
      answer: (answer) => this.#set(answered(this.reading.get(), answer)),
      hinted: () => this.#hinted(),
    });
    leaveBy(parts.brand, this.leave);
    parts.player.stops.held = () => parts.tell(HELD);
    this.reading.subscribe((now, old) => this.#follow(now, old));
    this.giveBack();
    this.where.own(wanted);
    parts.store.subscribe(() => this.setting.update(this.reading.get()));
  }

  /** @param {Patch} patch */
  #set = (patch) => this.reading.set(patch);

  /** One on: first what the scene keeps back, then the next scene. */
  next = () => {
    if (this.setting.frame.caption.turn(1)) return;
    if (this.reading.get().left) this.giveBack();
    else this.#set(onward(this.reading.get()));
  };

  /** Show what the scene keeps back, if anything. */
  reveal = () => this.#set(revealed(this.reading.get()));

  previous = () => {
    if (!this.setting.frame.caption.turn(-1)) this.go(this.reading.get().index - 1);
  };

  /** @param {number} index of a scene */
  go = (index) => this.#set(opened(this.reading.get(), index));

  /** Back to the scene as its author made it. */
  giveBack = () => {
    if (this.reading.get().over) return this.#set({ over: false, left: false });
    this.director.enter();
    this.setting.draw(this.reading.get());
  };

  /** Out to the plain race, and back by the same button as to the scene. */
  leave = () => {
    this.#set({ over: true, left: true });
    this.parts.settle();
  };

  /** @param {Race} race that is painted now */
  painted(race) {
    this.director.painted(race);
    const reading = this.reading.get();
    const { question } = sceneOf(reading);
    if (question?.kind === "place" && pageOf(reading).phase === "told") this.setting.draw(reading);
    this.judge.painted(race);
  }

  /** @type {(now: Reading, old: Reading) => void} */
  #follow(now, old) {
    const { director, setting, parts } = this;
    const other = now.index !== old.index;
    if (other || now.over < old.over) director.enter();
    else if (now.over > old.over) free(director, now.left ? null : parts.tell);
    else follow(director, pageOf(now), pageOf(old));
    setting.draw(this.reading.get());
    if (!other) return speak(parts, setting, pageOf(now), pageOf(old));
    parts.inSight();
    parts.aside.scrollTop = 0;
    if (this.where.taking) return;
    setting.focus();
    parts.settle();
  }

  #hinted() {
    this.setting.draw(this.reading.get());
    this.parts.say(`A hint: ${this.setting.wordsOf("hinted")}`);
  }
}

/** @type {(brand: Element | null, leave: () => void) => void} the link that leads to the race */
const leaveBy = (brand, leave) =>
  brand?.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
    if (ctrlKey || metaKey || shiftKey) return; // a page of its own
    event.preventDefault();
    leave();
  });

/** @type {(director: Director, tell: Say | null) => void} the reader takes over */
function free({ play }, tell) {
  play.free();
  tell?.(FREE);
}

/** @type {(director: Director, page: Page, before: Page) => void} the scene is told further */
function follow(director, page, before) {
  if (before.phase === "asked" && page.phase === "shown") director.release();
  if (before.phase === "shown" && page.phase === "told") director.finish();
  if (before.goal === "open" && page.goal === "skipped") director.solve();
}

// after what others say of the same moment, for the last one is heard
/** @type {(parts: Parts, setting: Setting, page: Page, before: Page) => void} */
function speak({ say, tell }, setting, page, before) {
  if (page.phase === "told" && before.phase !== "told") {
    setting.partOf("verdict")?.scrollIntoView({ block: "nearest" });
    queueMicrotask(() => say(setting.wordsOf("verdict")));
  }
  if (page.goal === "met" && before.goal === "open")
    (isSeen(setting.partOf("goal")) ? say : tell)(REACHED);
}

/** @type {(element: HTMLElement | null) => boolean} whether nothing lies over its middle */
function isSeen(element) {
  if (!element) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
