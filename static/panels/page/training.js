// While a training takes longer than a moment, the stage says how far it has come, and offers to
// cancel it. What says so is fetched when the first one does.
import { onDemand } from "./on_demand.js";

/** @import { Progress } from "../../model/progress.js" */
/** @import { TrainingBar } from "../training/bar.js" */

const MOMENT = 500; // milliseconds
const loadBar = onDemand(() => import("../training/bar.js"), "race/training");

export class TrainingWatch {
  /** @type {Progress | null} of the one under way */
  progress = null;
  /** @type {TrainingBar | undefined} */
  bar;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /**
   * @param {HTMLElement} stage
   * @param {{cancel: () => void, failed: (error: unknown) => void}} parts
   */
  constructor(stage, parts) {
    this.stage = stage;
    this.parts = parts;
  }

  /** @param {Progress | null} progress */
  follow = (progress) => {
    const isOther = progress !== this.progress;
    this.progress = progress;
    // one after another under a slider: the bar stays where it is
    if (isOther) clearTimeout(this.timer);
    if (isOther) this.timer = setTimeout(() => this.show(), progress ? MOMENT : 0);
    else if (this.bar?.isShown) this.bar.show(progress);
  };

  async show() {
    if (this.progress) await this.#make();
    this.bar?.show(this.progress);
  }

  async #make() {
    try {
      const { TrainingBar } = await loadBar();
      this.bar ??= new TrainingBar(this.stage, this.parts.cancel);
    } catch (error) {
      this.parts.failed(error);
    }
  }
}
