// The weights of all lanes at the playhead, the images they are tried on, and what ensembles of
// them do: asked for one at a time, the newest first, and the last answers are kept.
import { latest } from "../../model/latest.js";
import { Kept, weightsOf } from "../../model/network/kept_weights.js";

/** @import { Ensembles } from "../../model/network/ensembles.js" */
/** @import { Weights } from "../../model/network/kept_weights.js" */
/** @import { Images } from "../../model/network/results.js" */
/** @import { RaceRequest } from "../../model/race_request.js" */

const PAUSE = 100; // milliseconds from one question to the next: enough to see weights grow

/**
 * @typedef {object} Net the server's answers, fetched as a module when first asked for
 * @property {(race: RaceRequest, step: number, average: boolean) => Promise<any>} getWeights
 * @property {(id: string) => Promise<Images>} getTestImages
 * @property {(race: RaceRequest, step: number) => Promise<Ensembles>} getEnsembles
 */
/** @typedef {{keys: number[], race: RaceRequest, average: boolean}} Training `keys` of its lanes */
/** @typedef {Ensembles & {keys: number[]}} OfLanes */

export class Source {
  #weights = /** @type {Kept<Weights>} */ (new Kept());
  #ensembles = /** @type {Kept<OfLanes>} */ (new Kept());
  #images = /** @type {Map<string, Images | null>} */ (new Map());
  #failed = ""; // the question that had no answer: it is not asked again

  /**
   * @param {() => Promise<Net>} net
   * @param {() => void} changed
   * @param {(error: unknown) => void} failed
   */
  constructor(net, changed, failed) {
    this.net = net;
    this.changed = changed;
    this.failed = failed;
    this.fetch = latest(async (question, answer) => {
      const pause = new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (await this.#tried(question, answer)) await pause;
    });
  }

  /** What had no answer may be asked for again. */
  again() {
    this.#failed = "";
    for (const [id, images] of this.#images) if (!images) this.#images.delete(id);
  }

  async #tried(question, answer) {
    try {
      await answer(await this.net());
      this.changed();
      return true;
    } catch (error) {
      this.#failed = question;
      this.failed(error);
      return false;
    }
  }

  #want(question, answer) {
    if (question !== this.#failed) this.fetch(question, answer);
  }

  /**
   * The weights at a measured step, or nothing yet.
   * @param {Training} training
   * @param {number} step
   * @returns {Weights | undefined}
   */
  weights({ keys, race, average }, step) {
    const question = JSON.stringify([keys, race, step, average]);
    const known = this.#weights.get(question);
    if (known) return known;
    this.#want(question, async (net) => {
      const answer = await net.getWeights(race, step, average);
      this.#weights.put(question, weightsOf(keys, answer.step, answer));
    });
  }

  /**
   * The same for ensembles.
   * @param {Training} training
   * @param {number} step
   * @returns {OfLanes | undefined}
   */
  ensembles({ keys, race }, step) {
    const question = JSON.stringify([keys, race, step]);
    const known = this.#ensembles.get(question);
    if (known) return known;
    this.#want(question, async (net) => {
      this.#ensembles.put(question, { ...(await net.getEnsembles(race, step)), keys });
    });
  }

  /**
   * The test images of a network, or nothing yet.
   * @param {string} id
   */
  images(id) {
    const known = this.#images.get(id);
    if (known === undefined) this.#fetchImages(id);
    return known ?? undefined;
  }

  async #fetchImages(id) {
    this.#images.set(id, null);
    try {
      const { getTestImages } = await this.net();
      this.#images.set(id, await getTestImages(id));
      this.changed();
    } catch (error) {
      this.failed(error);
    }
  }
}
