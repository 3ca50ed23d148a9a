// What a network says about images, from its flat weights; the same arithmetic as the server's.

/** @import { Network, Values } from "../catalog.js" */
/** @typedef {Network["heads"][number]} Head a question about an image */
/** @typedef {Pick<Network, "units" | "side" | "highest" | "heads" | "mean" | "deviation">} Shape */

/** @type {((sum: number) => number)[]} in the order of the parameter's choices */
const ACTIVATIONS = [
  (sum) => (sum < 0 ? 0 : sum), // and not a number stays so
  Math.tanh,
  (sum) => 1 / (1 + Math.exp(-sum)),
];

export class Perceptron {
  /**
   * @param {Shape} shape
   * @param {Values} parameters of the network
   */
  constructor(shape, { width, activation }) {
    this.shape = shape;
    this.width = width;
    this.activate = ACTIVATIONS[activation];
    this.pixels = shape.side ** 2;
    this.classes = shape.heads.reduce((sum, { classes }) => sum + classes.length, 0);
  }

  /** Where each layer begins among the flat weights. */
  get layers() {
    const b = this.pixels * this.shape.units;
    const V = b + this.shape.units;
    return { b, V, c: V + this.shape.units * this.classes };
  }

  /**
   * Pixels as the network takes them: standardized by the training part.
   * @param {ArrayLike<number>} pixels of one image or several, row by row
   */
  inputs(pixels) {
    const { mean, deviation } = this.shape;
    return Float64Array.from(pixels, (pixel, i) => {
      const at = i % this.pixels;
      return (pixel - mean[at]) / deviation[at];
    });
  }

  /**
   * What all heads say about one image, before the softmax.
   * @param {Float32Array} weights
   * @param {Float64Array} inputs of one image or several
   * @param {number} image which of them
   */
  logits(weights, inputs, image = 0) {
    const { V, c } = this.layers;
    const { units } = this.shape;
    const found = Float64Array.from(weights.subarray(c, c + this.classes));
    const sums = this.#sums(weights, inputs, image);
    for (let unit = 0; unit < Math.min(this.width, units); unit += 1) {
      const said = this.activate(sums[unit]);
      const from = V + unit * this.classes;
      for (let k = 0; k < this.classes; k += 1) found[k] += said * weights[from + k];
    }
    return found;
  }

  /** @type {(weights: Float32Array, inputs: Float64Array, image: number) => Float64Array} */
  #sums(weights, inputs, image) {
    const { units } = this.shape;
    const { b } = this.layers;
    const sums = Float64Array.from(weights.subarray(b, b + units));
    for (let pixel = 0; pixel < this.pixels; pixel += 1) {
      const input = inputs[image * this.pixels + pixel];
      if (input === 0) continue;
      const from = pixel * units;
      for (let unit = 0; unit < this.width; unit += 1) sums[unit] += input * weights[from + unit];
    }
    return sums;
  }

  /**
   * The probabilities of each head's classes; not numbers where the weights are none.
   * @param {Float64Array} logits
   */
  probabilities(logits) {
    let from = 0;
    return this.shape.heads.map(({ classes }) => {
      from += classes.length;
      return softmax(logits.subarray(from - classes.length, from));
    });
  }
}

/** @type {(logits: Float64Array) => number[]} */
function softmax(logits) {
  const highest = Math.max(...logits);
  const shares = Array.from(logits, (z) => Math.exp(z - highest));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

/**
 * The place of the largest, the first of equals; -1 where there are no numbers.
 * @param {number[]} values
 */
export const argmax = (values) =>
  values.some(Number.isNaN) ? -1 : values.indexOf(Math.max(...values));
