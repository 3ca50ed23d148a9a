// A dark screen, for when all are to look at the lecturer. Any key or click brings the page back,
// and does nothing else.
import { h } from "../controls/dom.js";

/** @import { Player } from "../../model/player.js" */
/** @import { Say } from "../page/voice.js" */

const HELD = ["Shift", "Control", "Alt", "Meta"]; // with other keys

export class DarkScreen {
  #over = new AbortController();

  /**
   * @param {Player} player stops, for nobody sees it
   * @param {Say} say
   */
  constructor(player, say) {
    this.player = player;
    this.say = say;
    this.element = h("div", { className: "dark-screen", hidden: true, "aria-hidden": "true" });
    document.body.append(this.element);
  }

  toggle() {
    if (this.element.hidden) this.#darken();
    else this.#lift();
  }

  #darken() {
    this.player.pause();
    this.element.hidden = false;
    this.say("The screen is dark; any key brings it back.");
    this.#over = new AbortController();
    const { signal } = this.#over;
    this.element.addEventListener("pointerdown", () => this.#lift(), { signal });
    addEventListener("keydown", (event) => this.#hear(event), { capture: true, signal });
  }

  #lift() {
    this.#over.abort();
    this.element.hidden = true;
    this.say("The screen is back.");
  }

  /** @param {KeyboardEvent} event */
  #hear(event) {
    if (HELD.includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#lift();
  }
}
