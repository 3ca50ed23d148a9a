// The server's answers about a trained network; fetched when first asked for.
import { ask, post } from "./api.js";
import { parts } from "./wire.js";

/** @import { Ensembles } from "../model/network/ensembles.js" */
/** @import { Images } from "../model/network/results.js" */
/** @import { RaceRequest } from "../model/race_request.js" */
/** @import { ArrayPart } from "./wire.js" */

/**
 * A line of JSON, and the arrays after it.
 * @param {Response} response
 */
async function read(response) {
  /** @type {{line: any, arrays: ArrayPart[]}} */
  const found = { line: {}, arrays: [] };
  for await (const part of parts(response)) {
    if ("json" in part) Object.assign(found.line, part.json);
    else found.arrays.push(part);
  }
  return found;
}

/**
 * The weights of all lanes of a training at the measured step at or before one, or their running
 * averages.
 * @param {RaceRequest} race
 * @param {number} step
 * @param {boolean} average
 * @returns {Promise<{step: number} & ArrayPart>}
 */
export async function getWeights(race, step, average) {
  const { line, arrays } = await read(await post("/api/weights", { race, step, average }));
  return { ...arrays[0], step: line.step };
}

/**
 * The images of a network's test part.
 * @param {string} id
 * @returns {Promise<Images>}
 */
export async function getTestImages(id) {
  const { line, arrays } = await read(await ask(`/api/networks/${id}/images?part=test`));
  const [pixels, labels] = arrays;
  return { count: line.count, pixels: Float32Array.from(pixels.data), labels: labels.data };
}

/**
 * The parts of the sharpness along a lane, by its place, as they arrive.
 * @param {RaceRequest} race
 * @param {number} lane
 * @param {AbortSignal} signal ends it
 */
export async function* getSharpness(race, lane, signal) {
  yield* parts(await post("/api/sharpness", { race, lane }, signal));
}

/**
 * How well averaged weights and averaged predictions do.
 * @param {RaceRequest} race
 * @param {number} step
 * @returns {Promise<Ensembles>}
 */
export const getEnsembles = async (race, step) =>
  (await post("/api/ensembles", { race, step })).json();
