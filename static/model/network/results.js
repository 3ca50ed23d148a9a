// What a network gets right and wrong over the images of a part.
import { argmax } from "./perceptron.js";

/** @import { Perceptron } from "./perceptron.js" */

/**
 * @typedef {object} Images
 * @property {number} count
 * @property {Float32Array} pixels image by image
 * @property {ArrayLike<number>} labels the right class of each head, image by image
 */
/** @typedef {{image: number, said: number, right: number, sure: number}} Mistake */

/**
 * What a head says about each image, and how sure it is of that.
 * @typedef {{said: Int8Array, sure: Float32Array}} Said
 */

export class Results {
  /**
   * @param {Perceptron} network
   * @param {Images} images
   * @param {Float64Array} inputs of the images
   * @param {Float32Array} weights
   */
  constructor(network, images, inputs, weights) {
    this.network = network;
    this.images = images;
    this.heads = network.shape.heads.length;
    this.finite = weights.every(Number.isFinite);
    this.said = this.#ask(inputs, weights);
  }

  /**
   * @param {Float64Array} inputs
   * @param {Float32Array} weights
   * @returns {Said[]} by head
   */
  #ask(inputs, weights) {
    const { count } = this.images;
    const said = Array.from({ length: this.heads }, () => ({
      said: new Int8Array(count).fill(-1),
      sure: new Float32Array(count).fill(NaN),
    }));
    if (!this.finite) return said;
    for (let image = 0; image < count; image += 1) {
      const logits = this.network.logits(weights, inputs, image);
      this.network.probabilities(logits).forEach((shares, head) => {
        said[head].said[image] = argmax(shares);
        said[head].sure[image] = Math.max(...shares);
      });
    }
    return said;
  }

  /** @type {(head: number, image: number) => number} the right class */
  right(head, image) {
    return this.images.labels[image * this.heads + head];
  }

  /**
   * The images that a head gets wrong, those first of which it is surest.
   * @param {number} head
   * @returns {Mistake[]}
   */
  mistakes(head) {
    const { said, sure } = this.said[head];
    const found = Array.from(said, (says, image) => ({
      image,
      said: says,
      right: this.right(head, image),
      sure: sure[image],
    }));
    return found.filter(({ said, right }) => said !== right).sort((a, b) => b.sure - a.sure);
  }

  /**
   * How often a head says each class (across) of images of each class (down).
   * @param {number} head
   */
  confusion(head) {
    const size = this.network.shape.heads[head].classes.length;
    const counts = Array.from({ length: size }, () => new Array(size).fill(0));
    this.said[head].said.forEach((says, image) => {
      if (says >= 0) counts[this.right(head, image)][says] += 1;
    });
    return counts;
  }
}
