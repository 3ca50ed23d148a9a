// What a lesson makes of the page: its words, which controls stay where they are, and marks on the
// picture.

import { laneNamed } from "../../model/lesson/lanes.js";
import { isTried, pageOf, sceneOf } from "../../model/lesson/reading.js";
import { laneTitles } from "../../model/names.js";
import { look } from "../../model/palette.js";
import { createBody } from "./body.js";
import { fixAllBut } from "./challenge.js";
import { fixControls } from "./fixed.js";
import { Frame } from "./frame.js";
import { Hints } from "./hint.js";
import { markPoints } from "./place.js";

/** @import { Answer, Reading } from "../../model/lesson/reading.js" */
/** @import { Point } from "../../model/pixels.js" */
/** @import { Director } from "./director.js" */
/** @import { Ways } from "./frame.js" */
/** @import { Parts } from "./lesson.js" */
/** @import { Known } from "./order.js" */

export class Setting {
  /** @type {(() => void)[]} undo what was done to the page for the scene */
  #undo = [];

  /**
   * @param {Reading} reading
   * @param {Director} director
   * @param {Parts} parts
   * @param {Ways & {answer: (answer: Answer) => void, hinted: () => void}} ways
   */
  constructor(reading, director, parts, ways) {
    this.director = director;
    this.parts = parts;
    this.ways = ways;
    this.frame = new Frame(reading, ways);
    this.hints = new Hints(() => ways.hinted());
    parts.aside.prepend(this.frame.element);
  }

  /** @type {(name: string) => Known} */
  know = (name) => {
    const { scene } = this.director;
    const lane = laneNamed(scene.lanes, name);
    if (!lane) return { title: name, colour: "--track" };
    const title = laneTitles(scene, this.parts.catalog)[scene.lanes.indexOf(lane)];
    return { title, colour: look(lane.slot).colour };
  };

  /** @type {(name: string, step: number) => Point | null} */
  pointAt = (name, step) => {
    const { race, scene } = this.director;
    const lane = laneNamed(scene.lanes, name);
    const walk = lane && race?.lane(lane.key);
    return walk && race && step < race.rows ? [walk.x[step], walk.y[step]] : null;
  };

  /** @param {Reading} reading */
  draw(reading) {
    for (const undo of this.#undo.splice(0)) undo();
    const { stage, say } = this.parts;
    const { know, pointAt } = this;
    const isHinted = this.hints.isGiven(reading);
    const tools = { stage, say, know, pointAt, isHinted, answer: this.ways.answer };
    const body = createBody(reading, tools);
    const lost = this.frame.body.contains(document.activeElement);
    this.#undo.push(() => body.close?.());
    this.frame.show(reading, this.director.changed);
    this.#fix(reading);
    this.frame.tell(body.element, reading);
    this.#mark(reading);
    this.hints.follow(reading);
    if (lost) this.focus();
  }

  /** The picture is another than the scene's, or is it again. */
  update = (reading) => this.frame.show(reading, this.director.changed);

  focus = () => this.frame.title.focus({ preventScroll: true });

  /** @type {(name: string) => HTMLElement | null} a part of the body, by its class */
  partOf = (name) => this.frame.body.querySelector(`.${name}`);

  /** @param {string} name of a part */
  wordsOf = (name) => (this.partOf(name)?.innerText ?? "").split(/\s*\n\s*/).join(". ");

  /** @param {Reading} reading */
  #fix(reading) {
    const { layout, start, select, lanes, surface } = this.parts;
    const { challenge } = sceneOf(reading);
    layout.dataset.lesson = reading.left ? "left" : reading.over ? "over" : "words";
    start.fixed = !reading.over;
    if (reading.over) return;
    this.#undo.push(fixControls([select]));
    if (!challenge || !isTried(reading)) return;
    const { release, ofSurface } = fixAllBut(challenge, { lanes, surface });
    this.#undo.push(release);
    layout.dataset.lesson = ofSurface ? "surface" : "lanes";
  }

  /** @param {Reading} reading */
  #mark(reading) {
    const { question } = sceneOf(reading);
    const { phase, answer } = pageOf(reading);
    if (question?.kind !== "place" || phase === "asked") return;
    const point = phase === "told" ? this.pointAt(question.lane, question.step) : null;
    const placed = /** @type {Point | null} */ (answer);
    this.#undo.push(markPoints(this.parts.stage, point, placed));
  }
}
