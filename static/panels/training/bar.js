// How far a training has come, over the stage: a bar, words with the time that is left, and a button
// that ends it.
import { progressInWords } from "../../model/progress.js";
import { h } from "../controls/dom.js";

/** @import { Progress } from "../../model/progress.js" */

export class TrainingBar {
  /**
   * @param {HTMLElement} stage
   * @param {() => void} cancel
   */
  constructor(stage, cancel) {
    this.bar = h("progress", { max: 1, "aria-label": "Training" });
    this.words = h("span");
    const button = h("button", { type: "button", className: "text-button", onclick: cancel });
    button.textContent = "Cancel";
    this.element = h("div", { className: "training on-stage", hidden: true });
    this.element.append(this.words, button, this.bar);
    stage.append(this.element);
  }

  get isShown() {
    return !this.element.hidden;
  }

  /** @param {Progress | null} progress none hides it */
  show(progress) {
    this.element.hidden = !progress;
    if (!progress) return;
    if (progress.phase === "trains") this.bar.value = progress.part;
    else this.bar.removeAttribute("value");
    const words = progressInWords(progress, performance.now());
    if (words !== this.words.textContent) this.words.textContent = words;
  }
}
