// Presenter mode: the picture and its words, large, over a thin bar.
import { h, iconButton } from "../controls/dom.js";

/** @import { Say } from "../page/voice.js" */
/** @import { DarkScreen } from "./dark_screen.js" */
/** @import { Spotlight } from "./spotlight.js" */

const root = document.documentElement;

export class Presenter {
  /**
   * @param {HTMLElement} bar the transport, which its buttons join
   * @param {{say: Say, dark: DarkScreen, spotlight: Spotlight, first: () => "stage" | "below"}} parts
   *   `first` is what it begins with
   */
  constructor(bar, { say, dark, spotlight, first }) {
    this.say = say;
    this.first = first;
    this.spotlight = spotlight;
    const light = iconButton("spotlight", "Spotlight", () => spotlight.toggle());
    spotlight.onchange = (on) => light.setAttribute("aria-pressed", String(on));
    this.below = iconButton("below", "What stands below the picture", () => this.fold());
    this.tools = h(
      "div",
      { className: "hall-tools" },
      this.below,
      light,
      iconButton("dark", "Dark screen", () => dark.toggle()),
      iconButton("remove", "Leave presenter mode", () => this.leave()),
    );
    spotlight.onchange(false);
    bar.append(this.tools);
    document.addEventListener("keydown", (event) => this.#hear(event));
    // the browser's own way out of the full screen leaves this too
    document.addEventListener("fullscreenchange", () => document.fullscreenElement ?? this.leave());
    this.#show(undefined);
  }

  /** "stage", or "below" with what stands below it; undefined while nothing is presented. */
  get shown() {
    return root.dataset.presenting;
  }

  toggle() {
    if (this.shown) return this.leave();
    this.#show(this.first());
    this.say("Presenter mode. Escape leaves it.");
    root.requestFullscreen?.().catch(() => {}); // where it is refused, the window will do
  }

  leave() {
    if (!this.shown) return;
    this.#show(undefined);
    this.spotlight.turn(false);
    if (document.fullscreenElement) document.exitFullscreen();
    this.say("Presenter mode is left.");
  }

  /** Show what stands below the picture, or fold it. */
  fold() {
    this.#show(this.shown === "below" ? "stage" : "below");
  }

  /** @param {"stage" | "below" | undefined} shown */
  #show(shown) {
    if (shown) root.dataset.presenting = shown;
    else delete root.dataset.presenting;
    this.tools.hidden = !shown;
    this.below.setAttribute("aria-pressed", String(shown === "below"));
  }

  /** @param {KeyboardEvent} event */
  #hear(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!document.querySelector("dialog[open]")) this.leave();
  }
}
