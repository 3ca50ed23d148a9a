// Asks for races, newest first, and hands on what arrives.
import { latest } from "../model/latest.js";
import { raceOf } from "../model/training.js";
import { getRace } from "./api.js";

/** @import { Race } from "../model/race.js" */
/** @import { RaceRequest } from "../model/race_request.js" */

/**
 * @typedef {object} Handlers
 * @property {(race: Race) => void} show called whenever there is more to see: first when the new
 *   race reaches as far as the playhead, so that no trail shrinks meanwhile
 * @property {() => number} playhead the step that is on show
 * @property {(error: unknown) => void} failed
 */

/**
 * A function that asks for a race and returns its number; `keys` are those of its lanes.
 * @param {Handlers} handlers
 */
export function createRacing({ show, playhead, failed }) {
  let count = 0;
  const run = latest(
    /** @type {(number: number, request: RaceRequest, keys: number[]) => Promise<void>} */
    async (number, request, keys) => {
      try {
        for await (const race of arriving(number, request, keys, playhead)) show(race);
      } catch (error) {
        failed(error);
      }
    },
  );
  /** @type {(request: RaceRequest, keys: number[]) => number} */
  return (request, keys) => {
    count += 1;
    performance.mark("race:requested", { detail: { race: count } });
    run(count, request, keys);
    return count;
  };
}

/**
 * The race, each time that there is more to see of it.
 * @param {number} number
 * @param {RaceRequest} request
 * @param {number[]} keys
 * @param {() => number} playhead
 */
async function* arriving(number, request, keys, playhead) {
  /** @type {Race | null} */
  let race = null;
  for await (const part of getRace(request)) {
    const ended = race !== null && "json" in part;
    if (!("json" in part)) race?.append(part);
    else if (race) race.close(part.json);
    else race = Object.assign(raceOf(number, keys, part.json), { request });
    const enough = race && race.rows > Math.min(playhead(), race.steps);
    if (race && (ended ? race.complete : enough && !race.complete)) yield race;
  }
}
