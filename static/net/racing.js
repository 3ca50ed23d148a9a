// Asks for races, newest first, and hands on what arrives. A training may take long: it shows what it
// has, tells how far it has come, and is given up for a newer one or when it is cancelled.
import { latest } from "../model/latest.js";
import { Progress } from "../model/progress.js";
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
 * @property {(progress: Progress | null) => void} [trains] called when a training comes further, and
 *   with null when none does any more
 */

const PATIENCE = 330; // milliseconds that a training has before a newer one may end it

/** One race that is asked for. */
class Job {
  over = new AbortController();
  isOld = false; // a newer one has been asked for

  /**
   * @param {number} number
   * @param {RaceRequest} request
   * @param {number[]} keys
   */
  constructor(number, request, keys) {
    this.number = number;
    this.request = request;
    this.keys = keys;
    this.progress = new Progress(performance.now(), request.steps);
  }

  get trains() {
    return this.request.start === null;
  }

  /** Whether it takes so long that what there is of it should be seen. */
  get isLong() {
    return this.trains && performance.now() - this.progress.asked >= PATIENCE;
  }

  /**
   * A newer one was asked for: one that takes long ends, but is not cut off shortly before its end.
   * @param {RaceRequest} newer
   */
  age(newer) {
    this.isOld = true;
    if (!this.trains) return;
    const wait = this.progress.asked + PATIENCE - performance.now();
    if (newer.surface !== this.request.surface) this.over.abort();
    else setTimeout(() => this.giveWay(), Math.max(0, wait));
  }

  giveWay() {
    const short = this.progress.left(performance.now()) <= PATIENCE;
    if (this.isOld && this.isLong && !short) this.over.abort();
  }
}

/**
 * A function that asks for a race and returns its number; `keys` are those of its lanes. Its `cancel`
 * ends what is under way.
 * @param {Handlers} handlers
 */
export function createRacing({ show, playhead, failed, trains = () => {} }) {
  let count = 0;
  /** @type {Job | null} */
  let current = null;
  const run = latest(
    /** @type {(number: number, request: RaceRequest, keys: number[]) => Promise<void>} */
    async (number, request, keys) => {
      const job = new Job(number, request, keys);
      current = job;
      try {
        for await (const race of arriving(job, playhead, trains)) show(race);
      } catch (error) {
        if (!job.over.signal.aborted) failed(error);
      } finally {
        current = null;
        if (job.trains) trains(null);
      }
    },
  );
  /** @type {(request: RaceRequest, keys: number[]) => number} */
  const ask = (request, keys) => {
    count += 1;
    performance.mark("race:requested", { detail: { race: count } });
    current?.age(request);
    run(count, request, keys);
    return count;
  };
  return Object.assign(ask, { cancel: () => current?.trains && current.over.abort() });
}

/**
 * The race, each time that there is more to see of it.
 * @param {Job} job
 * @param {() => number} playhead
 * @param {(progress: Progress) => void} trains
 */
async function* arriving(job, playhead, trains) {
  const { number, request, keys, progress } = job;
  /** @type {Race | null} */
  let race = null;
  if (job.trains) trains(progress);
  for await (const part of getRace(request, job.over.signal)) {
    if ("json" in part && "waiting" in part.json) {
      progress.wait(part.json.waiting);
      trains(progress);
      continue;
    }
    const ended = race !== null && "json" in part;
    if (!("json" in part)) race?.append(part);
    else if (race) race.close(part.json);
    else race = Object.assign(raceOf(number, keys, part.json), { request });
    if (!race) continue;
    if (job.trains && race.rows && !ended) {
      progress.reach(race.rows - 1, performance.now());
      trains(progress);
    }
    const enough = race.rows > Math.min(playhead(), race.steps) || (job.isLong && race.rows > 0);
    if (ended ? race.complete : enough && !race.complete) yield race;
    job.giveWay();
  }
}
