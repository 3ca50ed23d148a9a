// Small images on canvases: one dot of the canvas for each pixel, or tiles of them.
import { h } from "../controls/dom.js";

/** @typedef {[number, number, number]} Colour */

/** @param {HTMLCanvasElement} canvas */
const contextOf = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/** @type {(pixel: number, highest: number) => Colour} a photograph is the same in every theme */
function grey(pixel, highest) {
  const level = (255 * pixel) / highest;
  return [level, level, level];
}

/**
 * A canvas for one image; its name is told by what it stands in.
 * @param {number} side
 */
export function createPicture(side) {
  const canvas = h("canvas", { className: "net-picture", "aria-hidden": "true" });
  Object.assign(canvas, { width: side, height: side });
  return canvas;
}

/**
 * Paint an image of `side` x `side` pixels, whose colours a function gives.
 * @param {HTMLCanvasElement} canvas of so many dots
 * @param {ArrayLike<number>} pixels
 * @param {(pixel: number) => Colour} colourOf
 */
export function paint(canvas, pixels, colourOf) {
  const context = contextOf(canvas);
  const bitmap = context.createImageData(canvas.width, canvas.height);
  for (let i = 0; i < pixels.length; i += 1) {
    bitmap.data.set(colourOf(pixels[i]), 4 * i);
    bitmap.data[4 * i + 3] = 255;
  }
  context.putImageData(bitmap, 0, 0);
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {ArrayLike<number>} pixels
 * @param {number} highest
 */
export const paintGrey = (canvas, pixels, highest) =>
  paint(canvas, pixels, (pixel) => grey(pixel, highest));

/**
 * The colours from the most negative weight by none to the most positive one, as the style sheet
 * has them now: a function of a weight and of how far the scale reaches.
 */
export function weightColours() {
  const style = getComputedStyle(document.documentElement);
  const [low, none, high] = ["low", "none", "high"].map((end) =>
    rgb(style.getPropertyValue(`--weight-${end}`).trim()),
  );
  /** @type {(weight: number, reach: number) => Colour} */
  return (weight, reach) => {
    const part = reach ? weight / reach : 0;
    return mix(none, part < 0 ? low : high, Math.abs(part));
  };
}

/** @type {(hex: string) => Colour} */
const rgb = (hex) => {
  /** @type {(at: number) => number} */
  const part = (at) => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

/** @type {(a: Colour, b: Colour, part: number) => Colour} */
const mix = (a, b, part) => {
  /** @type {(i: number) => number} */
  const at = (i) => a[i] + part * (b[i] - a[i]);
  return [at(0), at(1), at(2)];
};
