// Many small images on one canvas, which a pointer can point at; keys have a slider beside it.
import { h } from "../controls/dom.js";
import { createPicture, paintGrey } from "./pictures.js";

/** @import { Images } from "../../model/network/results.js" */
/** @import { Shape } from "../../model/network/perceptron.js" */

const [TILE, GAP] = [20, 2]; // pixels
const EACH = TILE + GAP;

export class ImageGrid {
  columns = 1;
  /** @type {number[]} the images, place by place */
  order = [];
  /** @type {Images | undefined} */
  images;
  /** @type {number | null} */
  pointed = null;
  place = 0;

  /**
   * @param {Shape} shape
   * @param {{point: (place: number | null) => void, choose: (place: number) => void}} does
   */
  constructor(shape, does) {
    this.shape = shape;
    this.does = does;
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.cursor = h("div", { className: "net-cursor" });
    this.inner = h("div", { className: "net-grid-inner" }, this.canvas, this.cursor);
    // what scrolls is reached by keys
    const names = { role: "group", "aria-label": "All test images", tabIndex: 0 };
    this.element = h("div", { className: "net-grid", ...names }, this.inner);
    this.canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse") this.#point(this.#placeAt(event));
    });
    this.canvas.addEventListener("pointerleave", () => this.#point(null));
    this.canvas.addEventListener("click", (event) => {
      const place = this.#placeAt(event);
      if (place !== null) does.choose(place);
    });
    new ResizeObserver(() => this.#draw()).observe(this.element);
  }

  /** @type {(images: Images, order: number[]) => void} */
  setImages(images, order) {
    this.images = images;
    this.order = order;
    this.columns = 0; // draw it anew
    this.#draw();
  }

  /** @param {number} place */
  mark(place) {
    this.place = place;
    const [column, row] = [place % this.columns, Math.floor(place / this.columns)];
    this.cursor.style.transform = `translate(${column * EACH}px, ${row * EACH}px)`;
  }

  #point(place) {
    if (place === this.pointed) return;
    this.pointed = place;
    this.does.point(place);
  }

  #placeAt({ offsetX, offsetY }) {
    const column = Math.floor(offsetX / EACH);
    const place = Math.floor(offsetY / EACH) * this.columns + column;
    return column < this.columns && place < this.order.length ? place : null;
  }

  #draw() {
    const { images } = this;
    const columns = Math.max(1, Math.floor((this.element.clientWidth + GAP) / EACH));
    if (!images || columns === this.columns || !this.element.clientWidth) return;
    this.columns = columns;
    const { side, highest } = this.shape;
    const scale = 3; // dots of the canvas for a pixel of an image
    const [dots, gap] = [side * scale, Math.round((GAP * side * scale) / TILE)];
    const rows = Math.ceil(this.order.length / columns);
    Object.assign(this.canvas, { width: columns * (dots + gap), height: rows * (dots + gap) });
    this.canvas.style.width = `${columns * EACH}px`;
    this.canvas.style.height = `${rows * EACH}px`;
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    context.imageSmoothingEnabled = false;
    const tile = createPicture(side);
    this.order.forEach((image, i) => {
      paintGrey(tile, images.pixels.subarray(image * side ** 2, (image + 1) * side ** 2), highest);
      const [x, y] = [(i % columns) * (dots + gap), Math.floor(i / columns) * (dots + gap)];
      context.drawImage(tile, x, y, dots, dots);
    });
    this.mark(this.place);
  }
}
