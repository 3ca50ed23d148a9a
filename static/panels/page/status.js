// One line that says what is wrong, while it is wrong; it lies over the page, and can be put away.
import { h, iconButton } from "../controls/dom.js";

const AGAIN = 1500; // milliseconds between looks whether the server is back

export class Status {
  /** Called when the server is back. */
  recovered = () => {};

  /**
   * @param {HTMLElement} element
   * @param {() => Promise<boolean>} isUp asks whether the server is back
   * @param {(error: unknown) => boolean} isRefusal tells the server's own no from a failure
   */
  constructor(element, isUp, isRefusal) {
    this.element = element;
    this.isUp = isUp;
    this.isRefusal = isRefusal;
    this.text = h("span");
    element.append(
      this.text,
      iconButton("remove", "Dismiss", () => this.say("")),
    );
  }

  /** @param {string} text */
  say(text, kind = "warning") {
    this.text.textContent = text;
    this.element.dataset.kind = text && kind;
    this.element.hidden = !text;
  }

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
    if (!this.waiting && this.element.dataset.kind !== "note") this.say("");
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
