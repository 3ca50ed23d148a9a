// The weights from all pixels to a hidden unit, as an image.

/** @import { Perceptron } from "./perceptron.js" */

/**
 * What a unit gets from each pixel, row by row of the image.
 * @param {Perceptron} network
 * @param {Float32Array} weights
 * @param {number} unit
 */
export const filterOf = ({ pixels, shape: { units } }, weights, unit) =>
  Float32Array.from({ length: pixels }, (_, pixel) => weights[pixel * units + unit]);

/**
 * How far from zero the weights of the first layer are at most, over some sets of them; those that
 * have left the finite numbers do not count, and 0 stands for none.
 * @param {Perceptron} network
 * @param {(Float32Array | undefined)[]} sets
 */
export function reachOf({ pixels, shape: { units } }, sets) {
  let reach = 0;
  for (const weights of sets)
    for (let i = 0; weights && i < pixels * units; i += 1) {
      const size = Math.abs(weights[i]);
      if (size > reach && size < Infinity) reach = size;
    }
  return reach;
}
