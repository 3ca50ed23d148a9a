// The frame of a lesson: its name, its scenes in a row, and the ways on, back and out.
import { awaits, pageOf, sceneOf } from "../../model/lesson/reading.js";
import { h } from "../controls/dom.js";
import { Caption } from "./caption.js";
import { signButton } from "./sign_button.js";

/** @import { Reading } from "../../model/lesson/reading.js" */

/**
 * @typedef {object} Ways
 * @property {() => void} next
 * @property {() => void} previous
 * @property {(index: number) => void} go
 * @property {() => void} takeOver
 * @property {() => void} giveBack
 */

const NEXT = { answer: "Show the answer", picture: "To the end", goal: "Show the solution" };

export class Frame {
  index = 0; // of the scene

  /**
   * @param {Reading} reading
   * @param {Ways} ways
   */
  constructor({ lesson }, ways) {
    const button = (textContent, onclick, className = "") =>
      h("button", { type: "button", className: `text-button ${className}`, textContent, onclick });
    this.scenes = lesson.scenes.map(({ title }, i) => {
      const name = `Scene ${i + 1}: ${title}`;
      const props = { type: "button", title: name, "aria-label": name, textContent: i + 1 };
      return h("button", { ...props, onclick: () => ways.go(i) });
    });
    this.back = signButton("‹", "Previous scene", ways.previous);
    this.on = signButton("›", "Next scene", () => ways.go(this.index + 1));
    this.title = h("h2", { className: "scene-title", tabIndex: -1 });
    this.body = h("div");
    this.next = button("Next", ways.next, "next");
    this.take = button("Take over", ways.takeOver);
    this.home = button("Back to the scene", ways.giveBack);
    const row = h("ol", {}, ...this.scenes.map((one) => h("li", {}, one)));
    this.element = h(
      "section",
      { id: "lesson", "aria-label": "Lesson" },
      h("p", { className: "lesson-name", textContent: `${lesson.number}. ${lesson.title}` }),
      h("nav", { className: "scenes", "aria-label": "Scenes" }, this.back, row, this.on),
      this.title,
      this.body,
      h("div", { className: "lesson-ways" }, this.next, this.take, this.home),
    );
    this.caption = new Caption(this.element);
  }

  /**
   * @param {Reading} reading
   * @param {boolean} changed whether the picture is another than the scene's
   */
  show(reading, changed) {
    const { index, lesson, over, left } = reading;
    const last = index === lesson.scenes.length - 1;
    const what = awaits(reading);
    this.index = index;
    this.title.textContent = sceneOf(reading).title;
    this.scenes.forEach((one, i) => {
      one.toggleAttribute("aria-current", i === index);
      if (i === index) one.setAttribute("aria-current", "step");
      one.classList.toggle("done", !awaits({ ...reading, index: i }));
    });
    this.back.disabled = index === 0;
    this.on.disabled = last;
    this.next.textContent = what ? NEXT[what] : "Next scene";
    this.next.hidden = left || (!what && last);
    this.next.classList.toggle("plain", what === "answer" || what === "goal");
    this.take.hidden = over;
    this.home.hidden = !over && !changed;
    this.home.textContent = left ? "Back to the lesson" : "Back to the scene";
  }

  /**
   * @param {HTMLElement} scene its words
   * @param {Reading} reading
   */
  tell(scene, reading) {
    const { phase, goal } = pageOf(reading);
    this.body.replaceChildren(scene);
    this.element.dataset.phase = phase;
    this.caption.begin(scene, `${reading.index} ${phase} ${goal}`);
  }
}
