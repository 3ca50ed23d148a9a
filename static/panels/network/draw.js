// A digit to be drawn, what the network sees of it, and what each lane says, at once.
import { pixelsOf } from "../../model/network/drawing.js";
import { argmax } from "../../model/network/perceptron.js";
import { h } from "../controls/dom.js";
import { Answers } from "./answers.js";
import { Pad } from "./pad.js";
import { createPicture, paintGrey } from "./pictures.js";

/** @import { Now } from "./moment.js" */

const HELP =
  "Draw a digit with a finger, the mouse or keys: arrows move the pen, Space puts it down or lifts it.";
const SEEN =
  "As the data were made: the drawing is fitted into 32 × 32 dots, and a pixel counts the light ones " +
  "among 4 × 4. It is seen as scanned. Most sevens of these data are crossed.";

export class Draw {
  /** @type {Now | undefined} */
  now;

  /**
   * @param {Now["network"]} network
   * @param {{changed: () => void, say: (text: string) => void}} does
   */
  constructor({ shape }, { changed, say }) {
    this.shape = shape;
    this.say = say;
    this.pad = new Pad({ changed, ended: () => this.#tell(), say });
    this.answers = new Answers(shape);
    this.seen = createPicture(shape.side);
    const props = { type: "button", className: "text-button", onclick: () => this.pad.clear() };
    const clear = h("button", props, "Clear");
    const seen = h(
      "figure",
      { className: "net-seen" },
      this.seen,
      h("figcaption", {}, "What the network sees"),
    );
    const side = h("div", { className: "net-pad-side" }, seen, clear);
    const both = h("div", { className: "net-pad-row" }, this.pad.canvas, side);
    const help = h("p", { className: "net-note" }, HELP);
    const left = h("div", { className: "net-left" }, both, help);
    const note = h("p", { className: "net-note" }, SEEN);
    const right = h("div", { className: "net-right-side" }, this.answers.element, note);
    this.element = h("div", { className: "net-columns" }, left, right);
    this.pad.draw();
  }

  /** @param {Now} now */
  show(now) {
    this.now = now;
    const pixels = pixelsOf(this.pad.strokes);
    paintGrey(this.seen, pixels, this.shape.highest);
    this.answers.show(now.lanes, this.#answersTo(pixels), null);
  }

  /** What each lane says; nothing where nothing is drawn. */
  #answersTo(pixels) {
    const { lanes, network } = /** @type {Now} */ (this.now);
    const inputs = network.inputs(pixels);
    const drawn = this.pad.strokes.length > 0;
    return lanes.map((lane) => (drawn ? lane.shares(network, inputs, 0) : null));
  }

  /** Once a stroke has ended, those who do not see hear what is said. */
  #tell() {
    if (!this.now) return;
    const [{ classes }] = this.shape.heads;
    const answers = this.#answersTo(pixelsOf(this.pad.strokes));
    const said = this.now.lanes.map(({ title }, i) => {
      const place = argmax(answers[i]?.[0] ?? [NaN]);
      return `${title} says ${place < 0 ? "nothing" : classes[place]}`;
    });
    this.say(`${said.join(", ")}.`);
  }
}
