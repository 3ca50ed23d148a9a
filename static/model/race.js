// What the lanes of one race left behind, growing while it arrives.

/** @import { Values } from "./catalog.js" */
/** @import { Happening } from "./phenomena.js" */
/** @typedef {Record<string, Float32Array>} Columns by name, a number for each step */
/** @import { Sharpness } from "./sharpness.js" */
/** @import { Cost } from "./training.js" */
/** @typedef {{x: Float32Array, y: Float32Array, f: Float32Array}} Path */
/** @typedef {Path & {gap?: Float32Array, gx?: Float32Array, gy?: Float32Array}} Walk without those in a training */
/** @typedef {{dx?: Float32Array, dy?: Float32Array, distance?: Float32Array}} Measured where asked for */
/** @typedef {{measures?: Columns, slice?: Float32Array, sharp?: Sharpness}} Trained in a training only */
/** @typedef {Walk & Measured & Trained & {own: Columns, parameters: Values}} Trajectory `own` are columns of this lane only */
/** @typedef {{shape: number[], data: ArrayLike<number>}} Chunk of shape [lanes, rows, width] */
/** @typedef {{lane: number, step: number}} Origin the place of the lane that it leaves at a step */
/** @typedef {{diverged_at: (number | null)[], phenomena?: Happening[][], costs?: Cost[]}} RaceEnding */

/**
 * @typedef {object} RaceHeader
 * @property {string} surface its id
 * @property {number} steps
 * @property {number | null} minimum
 * @property {string[]} columns those that every lane has
 * @property {{own_columns: string[], parameters: Values, branch?: Origin | null}[]} lanes
 * @property {number} [every] so many steps are from a measured one to the next, in a training
 * @property {string} [device] on which it was trained
 * @property {Record<string, (number | null)[]>[]} [scheduled] by lane, the own columns of a training
 *   for every step from the first
 */

export class Race {
  isKept = false; // whether what happens is kept back, for a question asks for it
  /** @type {number[] | null} the steps that were measured; null where all are, but in a training */
  measured = null;
  /**
   * `number` counts the races asked for; `keys` are the keys of the lanes, in order.
   * @param {number} number
   * @param {number[]} keys
   * @param {RaceHeader} header
   */
  constructor(number, keys, header) {
    this.number = number;
    this.surface = header.surface;
    this.keys = keys;
    this.steps = header.steps;
    this.minimum = header.minimum;
    this.origins = header.lanes.map(({ branch }) => branch && originOf(branch, keys));
    this.rows = 0;
    /** @type {(number | null)[]} */
    this.divergedAt = keys.map(() => null);
    /** @type {Happening[][]} of each lane, once the race has ended */
    this.phenomena = keys.map(() => []);
    const { common, own } = columnsOf(header);
    this.lanes = header.lanes.map(({ parameters }, i) =>
      Object.assign(/** @type {Walk} */ ({ ...common[i] }), { own: own[i], parameters }),
    );
    this.into = this.lanes.map((_, i) => [...Object.values(common[i]), ...Object.values(own[i])]);
  }

  /**
   * Take a chunk of shape [lanes, rows, width]; what is wider than a lane has is padding.
   * @param {Chunk} chunk
   */
  append({ shape: [lanes, rows, width], data }) {
    for (let lane = 0; lane < lanes; lane += 1)
      this.into[lane].forEach((into, column) => {
        let from = lane * rows * width + column;
        for (let row = 0; row < rows; row += 1, from += width) into[this.rows + row] = data[from];
      });
    this.rows += rows;
  }

  /** @param {RaceEnding} ending */
  close({ diverged_at, phenomena = [] }) {
    this.divergedAt = diverged_at;
    this.phenomena = this.keys.map((_, i) => phenomena[i] ?? []);
  }

  /** @param {number} step of which something is to be told: the last measured one up to it */
  measuredAt(step) {
    return step;
  }

  get complete() {
    return this.rows === this.steps + 1;
  }

  /**
   * @param {number} key
   * @returns {Trajectory | undefined} nothing where the lane came after this race
   */
  lane(key) {
    return this.lanes[this.keys.indexOf(key)];
  }

  /**
   * A parameter of a lane over the steps, each beside the step it led to; nothing without it.
   * @param {number} key
   * @param {string} name
   */
  parameter(key, name) {
    const lane = this.lane(key);
    if (!lane || lane.own[name] || !(name in lane.parameters)) return lane?.own[name];
    return flatWalk(this, key, lane.parameters[name], name);
  }

  /**
   * Where a lane leaves another, whose key it gives; nothing where it walks by itself from the start.
   * @param {number} key
   */
  origin(key) {
    return this.origins[this.keys.indexOf(key)] ?? null;
  }

  /** @param {number} key of the lane whose happenings these are; none before the race has ended */
  happenings(key) {
    return (!this.isKept && this.phenomena[this.keys.indexOf(key)]) || [];
  }

  /** @param {number} key */
  diverged(key) {
    return this.divergedAt[this.keys.indexOf(key)] ?? null;
  }

  /** @param {number} key of the lane whose last row that can be drawn this is */
  end(key) {
    const diverged = this.diverged(key);
    return diverged === null ? this.rows - 1 : diverged - 1;
  }
}

/**
 * The columns of each lane, without numbers yet. A lane's own stand apart, for a part of its state
 * may be called x or f.
 * @param {RaceHeader} header
 */
function columnsOf({ steps, columns, lanes }) {
  /** @type {(names: string[]) => Columns} */
  const empty = (names) =>
    Object.fromEntries(names.map((name) => [name, new Float32Array(steps + 1).fill(NaN)]));
  return {
    common: lanes.map(() => empty(columns)),
    own: lanes.map(({ own_columns }) => empty(own_columns)),
  };
}

/**
 * A parameter that no schedule moves; before a lane leaves another, it is that of the other.
 * @param {Race} race
 * @param {number} key
 * @param {number} value
 * @param {string} name
 */
function flatWalk(race, key, value, name) {
  const flat = new Float32Array(race.steps + 1).fill(value);
  flat[0] = NaN;
  const origin = race.origin(key);
  if (!origin) return flat;
  const past = race.parameter(origin.lane, name);
  for (let row = 1; row <= Math.min(origin.step, race.steps); row += 1)
    flat[row] = past?.[row] ?? NaN;
  return flat;
}

/** @type {(branch: Origin, keys: number[]) => Origin} with the other's key for its place */
const originOf = ({ lane, step }, keys) => ({ lane: keys[lane], step });

/**
 * A race in which no lane has walked yet.
 * @param {string} surface
 * @param {number} steps
 */
export const noRace = (surface, steps) =>
  new Race(0, [], { surface, steps, minimum: null, columns: [], lanes: [] });
