// A lane at a step: its weights, and what they make of the test images.

/** @import { VisibleLane } from "../../model/lanes.js" */
/** @import { Weights } from "../../model/network/kept_weights.js" */
/** @import { Perceptron } from "../../model/network/perceptron.js" */
/** @import { Results } from "../../model/network/results.js" */

/**
 * The lanes on show whose weights are known, the one that is looked into first.
 * @param {VisibleLane[]} lanes
 * @param {number | undefined} chosen its key
 * @param {Weights} weights at the step
 * @param {Weights | undefined} end at the end
 * @param {(weights: Float32Array) => Results | undefined} resultsOf
 */
export function lanesNow(lanes, chosen, weights, end, resultsOf) {
  const known = lanes.flatMap((lane) => {
    const own = weights.lanes.get(lane.key);
    return own ? [new LaneNow(lane, own, end?.lanes.get(lane.key), resultsOf)] : [];
  });
  return known.sort((a, b) => Number(b.key === chosen) - Number(a.key === chosen));
}

/** A lane at a step. */
export class LaneNow {
  /**
   * @param {VisibleLane} lane
   * @param {Float32Array} weights
   * @param {Float32Array | undefined} end
   * @param {(weights: Float32Array) => Results | undefined} resultsOf
   */
  constructor({ key, title, look }, weights, end, resultsOf) {
    this.key = key;
    this.title = title;
    this.look = look;
    this.weights = weights;
    this.end = end;
    this.resultsOf = resultsOf;
    this.finite = weights.every(Number.isFinite);
  }

  /** What it makes of the test images, worked out when first asked for. */
  get results() {
    return this.resultsOf(this.weights);
  }

  /**
   * The probabilities of each head's classes; not numbers where the weights are none.
   * @param {Perceptron} network
   * @param {Float64Array} inputs of images
   * @param {number} image
   */
  shares(network, inputs, image) {
    return network.probabilities(network.logits(this.weights, inputs, image));
  }
}
