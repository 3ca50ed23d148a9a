// The test images that a lane gets wrong, and what it takes for what.
import { outOf } from "../../model/network/words.js";
import { h } from "../controls/dom.js";
import { Confusion } from "./confusion.js";
import { createPicture, paintGrey } from "./pictures.js";
import { createSwitch } from "./switch.js";

/** @import { Mistake } from "../../model/network/results.js" */
/** @import { LaneNow } from "./lane_now.js" */
/** @import { Now } from "./moment.js" */

const MOST = 24;

export class Mistakes {
  head = 0;
  shown = "";

  /**
   * @param {Now["network"]} network
   * @param {{changed: () => void, choose: (key: number) => void, lookAt: (image: number) => void}} does
   */
  constructor({ shape }, does) {
    this.shape = shape;
    this.does = does;
    const heads = shape.heads.map(({ title }, head) => ({ id: String(head), title }));
    this.heads = createSwitch("Question", heads, (id) => {
      this.head = Number(id);
      does.changed();
    });
    this.lanes = h("div", { className: "net-lanes", role: "group", "aria-label": "Lane" });
    this.words = h("p", { className: "net-wrong-words" });
    this.list = h("ul", { className: "net-wrong" });
    this.matrix = new Confusion();
    const left = h("div", { className: "net-left" }, this.words, this.list);
    const head = h("div", { className: "net-row" }, this.heads.element, this.lanes);
    const both = h("div", { className: "net-columns" }, left, this.matrix.element);
    this.element = h("div", {}, head, both);
  }

  /** @param {Now} now */
  show(now) {
    this.heads.show(String(this.head));
    const { chosen, images } = now;
    if (!images || !chosen?.results) return;
    this.#showLanes(now);
    const mistakes = chosen.results.mistakes(this.head);
    this.words.textContent = this.#sentence(chosen, mistakes.length, images.count);
    this.#list(chosen.results.finite ? mistakes.slice(0, MOST) : [], images);
    this.matrix.show(
      chosen.title,
      this.shape.heads[this.head],
      chosen.results.confusion(this.head),
    );
  }

  /** @type {(lane: LaneNow, wrong: number, all: number) => string} */
  #sentence({ title, results }, wrong, all) {
    if (!results?.finite)
      return `${title} has diverged: its weights are no finite numbers any more.`;
    const right = `${title} gets ${outOf(all - wrong, all)} test images right.`;
    if (wrong === 0) return right;
    const which =
      wrong > MOST ? `The ${MOST} wrong answers it is surest of:` : "The wrong answers:";
    return `${right} ${which}`;
  }

  #showLanes({ lanes, chosen }) {
    const buttons = lanes.map((lane) => this.#laneButton(lane, lane.key === chosen.key));
    const had = document.activeElement?.parentElement === this.lanes;
    const at = [...this.lanes.children].indexOf(/** @type {Element} */ (document.activeElement));
    const now = buttons.map(({ outerHTML }) => outerHTML).join("");
    if (now === this.lanesShown) return;
    this.lanesShown = now;
    this.lanes.replaceChildren(...buttons);
    if (had) buttons[at]?.focus();
  }

  #laneButton({ key, title, look, results }, pressed) {
    const wrong = results?.finite ? `${results.mistakes(this.head).length} wrong` : "diverged";
    const props = { type: "button", "aria-pressed": String(pressed), className: "net-lane-button" };
    const button = h("button", { ...props, onclick: () => this.does.choose(key) });
    button.append(`${title}: ${wrong}`);
    button.style.setProperty("--lane", `var(${look.colour})`);
    return button;
  }

  #list(mistakes, { pixels }) {
    const now = JSON.stringify([this.head, mistakes.map(({ image, said }) => [image, said])]);
    if (now === this.shown) return;
    this.shown = now;
    this.list.replaceChildren(...mistakes.map((one) => h("li", {}, this.#wrong(one, pixels))));
  }

  /** @type {(mistake: Mistake, pixels: Float32Array) => HTMLElement} */
  #wrong({ image, said, right }, pixels) {
    const { side, highest, heads } = this.shape;
    const { classes } = heads[this.head];
    const picture = createPicture(side);
    paintGrey(picture, pixels.subarray(image * side ** 2, (image + 1) * side ** 2), highest);
    const props = { type: "button", title: "Look at this image" };
    return h(
      "button",
      { ...props, onclick: () => this.does.lookAt(image) },
      picture,
      h("span", {}, `says ${classes[said]}`),
      " ",
      h("span", {}, `is ${classes[right]}`),
    );
  }
}
