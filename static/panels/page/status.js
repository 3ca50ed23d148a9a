// One line that says what is wrong, while it is wrong; it lies over the page, and can be put away.
import { h, iconButton } from "../controls/dom.js";

/** @import { Say } from "./voice.js" */

const AGAIN = 1500; // milliseconds between looks whether the server is back
const READ = 8000; // milliseconds in which what was done can be read

export class Status {
  /** Called when the server is back. */
  recovered = () => {};

  /**
   * @param {HTMLElement} element
   * @param {() => Promise<boolean>} isUp asks whether the server is back
   * @param {(error: unknown) => boolean} isRefusal tells the server's own no from a failure
   * @param {Say} speak
   */
  constructor(element, isUp, isRefusal, speak) {
    this.element = element;
    this.isUp = isUp;
    this.isRefusal = isRefusal;
    this.speak = speak;
    this.text = h("span");
    element.append(
      this.text,
      iconButton("remove", "Dismiss", () => this.say("")),
    );
  }

  /** @param {string} text */
  say(text, kind = "warning") {
    clearTimeout(this.timer);
    if (text && text !== this.text.textContent) this.speak(text);
    this.text.textContent = text;
    this.element.dataset.kind = text && kind;
    this.element.hidden = !text;
  }

  /**
   * What was done, where nothing else on the page says so; it goes by itself.
   * @param {string} text
   */
  tell = (text) => {
    if (this.waiting) return this.speak(text); // what is wrong stays in sight
    this.say(text, "done");
    this.timer = setTimeout(() => this.say(""), READ);
  };

  /**
   * Something failed: a refusal says why, anything else is an unreachable server.
   * @param {unknown} error
   */
  failed = (error) => {
    const { message } = /** @type {Error} */ (error);
    if (this.isRefusal(error)) return this.say(`Not possible: ${message}`);
    if (message.includes("WebGL")) return this.say(message, "note");
    console.warn(error);
    this.say("The server cannot be reached. What you see is kept; trying again …", "offline");
    this.wait();
  };

  /** What was wrong with the link has been read once something else is asked for. */
  forget() {
    if (this.element.dataset.kind === "note") this.say("");
  }

  ok() {
    const { kind = "" } = this.element.dataset;
    if (!this.waiting && !["note", "done"].includes(kind)) this.say("");
  }

  wait() {
    if (this.waiting) return;
    this.waiting = setInterval(async () => {
      if (!(await this.isUp())) return;
      clearInterval(this.waiting);
      this.waiting = undefined;
      this.say("");
      this.recovered();
    }, AGAIN);
  }
}
