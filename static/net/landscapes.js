// Asks for landscapes of networks, and for random walks to compare paths with.
import { ask, post } from "./api.js";
import { parts } from "./wire.js";

/** @import { LandscapeAnswer, LandscapeRequest } from "../model/landscape.js" */
/** @import { RandomWalk } from "../model/random_walk.js" */

/**
 * The loss of a network over a plane, with the lanes' paths in it.
 * @param {LandscapeRequest} request
 * @param {AbortSignal} signal
 * @returns {Promise<LandscapeAnswer>}
 */
export async function getLandscape(request, signal) {
  const { head, arrays } = await read(await post("/api/landscape", request, signal));
  const [paths, { shape, data: heights }] = arrays;
  return { ...head, paths, rows: shape[0], columns: shape[1], heights };
}

/**
 * A random walk in its own principal plane.
 * @param {number} points
 * @param {number} numbers how many dimensions it walks in
 * @returns {Promise<RandomWalk>}
 */
export async function getRandomWalk(points, numbers) {
  const query = new URLSearchParams({ points: String(points), numbers: String(numbers) });
  const { head, arrays } = await read(await ask(`/api/random_walk?${query}`));
  return { ...head, points: arrays[0].data };
}

/** @param {Response} response a JSON line and some arrays */
async function read(response) {
  const head = /** @type {any} */ ({});
  /** @type {{shape: number[], data: Float32Array | Float64Array}[]} */
  const arrays = [];
  for await (const part of parts(response)) {
    if ("json" in part) Object.assign(head, part.json);
    else arrays.push(part);
  }
  return { head, arrays };
}
