// What a lesson says of its scene: as much as may be said by now.
import { awaits, pageOf, sceneOf } from "../../model/lesson/reading.js";
import { h } from "../controls/dom.js";
import { challengeWords } from "./challenge.js";
import { askToChoose, chosenVerdict } from "./choose.js";
import { claimsFold } from "./claims.js";
import { ending } from "./ending.js";
import { OrderQuestion, orderVerdict } from "./order.js";
import { PlaceQuestion, placeVerdict } from "./place.js";
import { prose } from "./prose.js";

/** @import { Answer, Question, Reading } from "../../model/lesson/reading.js" */
/** @import { Point } from "../../model/pixels.js" */
/** @import { Say } from "../page/voice.js" */
/** @import { Stage } from "../race/point_marker.js" */
/** @import { Know } from "./order.js" */

/**
 * @typedef {object} Tools
 * @property {Stage} stage
 * @property {Know} know
 * @property {Say} say
 * @property {(answer: Answer) => void} answer
 * @property {(lane: string, step: number) => Point | null} pointAt where a lane is at a step
 * @property {boolean} isHinted
 */

/** @typedef {{element: HTMLElement, close?: () => void}} Asked */

/** @type {(question: Question, tools: Tools) => Asked} */
function ask(question, { stage, answer, know, say }) {
  if (question.kind === "choose") return { element: askToChoose(question, answer) };
  if (question.kind === "order") return new OrderQuestion(question, { know, say, answer });
  return new PlaceQuestion(stage, answer);
}

/** @type {(question: Question, answer: any, tools: Tools) => HTMLElement | string} */
function verdict(question, answer, { know, pointAt }) {
  if (question.kind === "choose") return chosenVerdict(question, answer);
  if (question.kind === "order") return orderVerdict(question, answer, know);
  const point = pointAt(question.lane, question.step);
  return point ? placeVerdict(question, answer, point, know(question.lane).title) : "";
}

/**
 * @param {Reading} reading
 * @param {Tools} tools
 * @returns {Asked}
 */
export function createBody(reading, tools) {
  const { look, words, question, challenge, claims } = sceneOf(reading);
  const { phase, goal, answer } = pageOf(reading);
  const isLast = reading.index === reading.lesson.scenes.length - 1;
  const asked = question && phase === "asked" ? ask(question, tools) : null;
  const looked = prose(look, "look-at");
  const parts = [];
  if (question) parts.push(prose(question.ask, "ask"));
  if (asked) parts.push(asked.element);
  if (phase === "shown")
    parts.push(look ? looked : h("p", { className: "aside", textContent: "Watch …" }));
  if (phase === "told") {
    if (question) parts.push(h("div", { className: "verdict" }, verdict(question, answer, tools)));
    if (look) parts.push(looked);
    if (words) parts.push(prose(words));
    if (challenge) parts.push(challengeWords(challenge, goal, tools));
  }
  if (!awaits(reading)) {
    if (claims.length) parts.push(claimsFold(claims));
    if (isLast) parts.push(ending(reading.lesson));
  }
  return { element: h("div", { className: "scene" }, ...parts), close: () => asked?.close?.() };
}
