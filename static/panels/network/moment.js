// All that a section shows of a trained network, gathered for a step as its parts arrive.
import { chosenLane } from "../../model/chosen.js";
import { visibleLanes } from "../../model/lanes.js";
import { Perceptron } from "../../model/network/perceptron.js";
import { Results } from "../../model/network/results.js";
import { raceRequest, racers } from "../../model/race_request.js";
import { Training } from "../../model/training.js";
import { lanesNow } from "./lane_now.js";

/** @import { Catalog, Network } from "../../model/catalog.js" */
/** @import { VisibleLane } from "../../model/lanes.js" */
/** @import { Weights } from "../../model/network/kept_weights.js" */
/** @import { Images } from "../../model/network/results.js" */
/** @import { Race as AnyRace } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { LaneNow } from "./lane_now.js" */
/** @import { Source, Training as Trained } from "./source.js" */

/**
 * @typedef {object} Now
 * @property {Network} shape
 * @property {Perceptron} network
 * @property {VisibleLane[]} visible lanes
 * @property {LaneNow[]} lanes those whose weights are known, the one that is looked into first
 * @property {LaneNow | undefined} chosen
 * @property {number} step the measured one at the playhead
 * @property {Images | undefined} images
 * @property {Float64Array | undefined} inputs of them
 * @property {Training} race
 * @property {Trained} training
 * @property {Source} source
 */

export class Moments {
  surface = "";
  /** @type {Images | undefined} */
  images;
  /** @type {Float64Array | undefined} */
  inputs;
  average = false; // whether the running averages of the weights stand for them
  /** @type {{weights: Weights, end: Weights, network: Perceptron} | null} that came last */
  shown = null;
  /** @type {WeakMap<Float32Array, Results>} as long as the weights are kept */
  results = new WeakMap();

  /**
   * @param {Source} source
   * @param {Catalog} catalog
   */
  constructor(source, catalog) {
    this.source = source;
    this.catalog = catalog;
  }

  /**
   * What there is to show, or in words why there is nothing; null while something better is on its
   * way and what is shown may stay.
   * @type {(state: State, race: AnyRace | undefined, playhead: number, ofWeights: boolean) => Now | string | null}
   */
  at(state, race, playhead, ofWeights) {
    const { source, catalog } = this;
    if (state.surface !== this.surface)
      Object.assign(this, { surface: state.surface, shown: null });
    if (!racers(state, catalog).length) return "There is no lane that has learned.";
    if (!(race instanceof Training) || race.surface !== state.surface || !race.complete)
      return this.shown ? null : "Training …";
    const shape = /** @type {Network} */ (catalog.surface(state.surface).network);
    const training = this.#training(state);
    const step = race.measuredAt(playhead);
    const visible = visibleLanes(state, catalog);
    const common = { shape, race, source, training, step, visible };
    if (!ofWeights) return { ...common, ...NO_WEIGHTS, network: this.#network(state, shape) };
    this.#ask(race, training, step, this.#network(state, shape));
    return this.shown
      ? { ...common, ...this.#known(state, visible) }
      : "Its weights are on their way …";
  }

  /** @type {(state: State) => Trained} */
  #training(state) {
    const keys = racers(state, this.catalog).map(({ key }) => key);
    return { keys, race: raceRequest(state, this.catalog), average: this.average };
  }

  /** @type {(state: State, shape: Network) => Perceptron} the same for the same parameters */
  #network({ surfaceParameters }, shape) {
    if (this.parameters !== surfaceParameters || this.network?.shape !== shape)
      this.network = new Perceptron(shape, surfaceParameters);
    this.parameters = surfaceParameters;
    return this.network;
  }

  /** The end first, for the scale of all. */
  #ask(race, training, step, network) {
    const end = this.source.weights(training, race.steps);
    const weights = end && this.source.weights(training, step);
    if (weights) this.shown = { weights, end, network };
  }

  /** @type {(state: State, visible: VisibleLane[]) => any} */
  #known(state, visible) {
    const { weights, end, network } = /** @type {NonNullable<Moments["shown"]>} */ (this.shown);
    const images = this.source.images(state.surface);
    if (images !== this.images) {
      this.images = images;
      this.inputs = images && network.inputs(images.pixels);
    }
    /** @type {(of: Float32Array) => Results | undefined} */
    const resultsOf = (of) => this.#results(network, of);
    const key = chosenLane(state)?.key;
    const lanes = lanesNow(visible, key, weights, end, resultsOf);
    const chosen = lanes.find((lane) => lane.key === key) ?? lanes[0];
    return { network, images, inputs: this.inputs, lanes, chosen, step: weights.step };
  }

  /** @type {(network: Perceptron, weights: Float32Array) => Results | undefined} */
  #results(network, weights) {
    if (!this.images || !this.inputs) return undefined;
    const known =
      this.results.get(weights) ?? new Results(network, this.images, this.inputs, weights);
    this.results.set(weights, known);
    return known;
  }
}

const NO_WEIGHTS = { lanes: [], chosen: undefined, images: undefined, inputs: undefined };
