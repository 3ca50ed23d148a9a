// A place where Plotly draws. To a screen reader it is an image with a description; where keys move
// what it shows, it takes the focus, and says so.
import { KEYS_IN_WORDS } from "../model/picture_keys.js";
import { CONFIG, loadPlotly } from "./plotly.js";

/** @typedef {{data: object[], layout: object}} Figure */

export class Plot {
  /** Whether anything was drawn. */
  drawn = false;
  #closed = false;
  /** @type {any} */
  #plotly;
  /** @type {[string, (change: any) => void][]} */
  #listeners = [];

  /**
   * @param {HTMLElement} parent
   * @param {{hasKeys?: boolean}} options
   */
  constructor(parent, { hasKeys = false } = {}) {
    this.hasKeys = hasKeys;
    this.element = document.createElement("div");
    this.element.className = "plot";
    this.element.setAttribute("role", hasKeys ? "application" : "img");
    if (hasKeys) {
      this.element.tabIndex = 0;
      this.element.setAttribute("aria-describedby", "standings"); // of the summary
    }
    parent.append(this.element);
  }

  /**
   * Fetch Plotly; `ready` is called when it has come.
   * @param {() => void} ready
   * @param {(error: unknown) => void} failed
   */
  load(ready, failed) {
    loadPlotly().then((plotly) => {
      this.#plotly = plotly;
      ready();
    }, failed);
  }

  /** Whether Plotly could draw now. */
  get ready() {
    return this.#plotly !== undefined && !this.#closed;
  }

  /** @param {string} text */
  describe(text) {
    this.element.setAttribute("aria-label", this.hasKeys ? `${text}; ${KEYS_IN_WORDS}` : text);
  }

  /**
   * Draw a figure; whether it then stands, for the plot may be closed meanwhile.
   * @param {Figure} figure
   */
  async draw({ data, layout }, config = {}) {
    await this.#plotly.react(this.element, data, layout, { ...CONFIG, ...config });
    if (this.#closed) return false;
    if (!this.drawn) this.#listen();
    this.drawn = true;
    return true;
  }

  /**
   * Change some of the layout of what is drawn.
   * @param {object} change
   */
  relayout(change) {
    return this.#plotly.relayout(this.element, change);
  }

  /**
   * Listen to one of Plotly's own events.
   * @param {string} event
   * @param {(change: any) => void} listener
   */
  on(event, listener) {
    this.#listeners.push([event, listener]);
  }

  // Plotly puts this method on the element when it first draws
  #listen() {
    const element = /** @type {any} */ (this.element);
    for (const [event, listener] of this.#listeners) element.on(event, listener);
  }

  close() {
    this.#closed = true;
    if (this.drawn) this.#plotly.purge(this.element);
    this.element.remove();
  }
}
