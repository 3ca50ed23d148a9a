// The test images: all of them small, one large, and what each lane says about that one.

import { h, uniqueId } from "../controls/dom.js";
import { fill } from "../controls/slider.js";
import { Answers } from "./answers.js";
import { ImageGrid } from "./image_grid.js";
import { createPicture, paintGrey } from "./pictures.js";

/** @import { Images } from "../../model/network/results.js" */
/** @import { Now } from "./moment.js" */

export class TestImages {
  place = 0; // in the order of classes
  /** @type {number | null} under the pointer */
  pointed = null;
  /** @type {number[]} */
  order = [];

  /**
   * @param {Now["network"]} network
   * @param {{changed: () => void}} does
   */
  constructor({ shape }, { changed }) {
    this.shape = shape;
    this.answers = new Answers(shape);
    this.picture = createPicture(shape.side);
    this.words = h("figcaption");
    this.slider = this.#createSlider(changed);
    this.grid = new ImageGrid(shape, {
      point: (place) => {
        this.pointed = place;
        changed();
      },
      choose: (place) => {
        this.place = place;
        changed();
      },
    });
    const large = h("figure", { className: "net-large" }, this.picture, this.words);
    const left = h("div", { className: "net-left" }, large, this.slider.element, this.grid.element);
    this.element = h("div", { className: "net-columns" }, left, this.answers.element);
  }

  #createSlider(changed) {
    const id = uniqueId();
    const range = h("input", { type: "range", id, min: 1, max: 1, step: 1 });
    range.addEventListener("input", () => {
      Object.assign(this, { place: range.valueAsNumber - 1, pointed: null });
      changed();
    });
    const label = h("label", { for: id }, "Test image");
    return { element: h("div", { className: "net-slider" }, label, range), range };
  }

  /** @param {number} image */
  lookAt(image) {
    Object.assign(this, { wanted: image, pointed: null });
  }

  /** @param {Now} now */
  show({ images, inputs, lanes, network }) {
    if (!images || !inputs) return;
    this.#take(images);
    const place = this.pointed ?? this.place;
    const image = this.order[place];
    const { side, highest, heads } = this.shape;
    paintGrey(
      this.picture,
      images.pixels.subarray(image * side ** 2, (image + 1) * side ** 2),
      highest,
    );
    const right = heads.map((_, head) => images.labels[image * heads.length + head]);
    const classes = right.map((label, head) => heads[head].classes[label]).join(", ");
    this.words.textContent = `Test image ${place + 1} of ${images.count}: ${classes}`;
    this.#move(images.count, this.words.textContent);
    this.grid.mark(place);
    const answers = lanes.map((lane) => lane.shares(network, inputs, image));
    this.answers.show(lanes, answers, right);
  }

  #move(count, words) {
    const { range } = this.slider;
    range.max = String(count);
    range.value = String(this.place + 1);
    range.setAttribute("aria-valuetext", words);
    fill(range, this.place / Math.max(1, count - 1));
  }

  /** @param {Images} images in the order of their classes, so that a digit is found */
  #take(images) {
    if (this.images !== images) {
      this.images = images;
      const heads = this.shape.heads.length;
      const rank = (image) => images.labels[image * heads] * 100 + images.labels[image * heads + 1];
      this.order = Array.from({ length: images.count }, (_, i) => i).sort(
        (a, b) => rank(a) - rank(b),
      );
      this.grid.setImages(images, this.order);
    }
    if (this.wanted !== undefined) this.place = this.order.indexOf(this.wanted);
    this.wanted = undefined;
  }
}
