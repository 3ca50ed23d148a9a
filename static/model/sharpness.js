// The sharpness along a lane of a training, as it arrives, and how sharp a loss the lane's rule bears.
// It is of the loss over all training images: the edge of stability is a statement about full batches.
import { chosenLane } from "./chosen.js";
import { fill } from "./filling.js";
import { formatNumber } from "./format.js";
import { laneTitles } from "./names.js";
import { refusalOf } from "./race_request.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { Happening } from "./phenomena.js" */
/** @import { Chunk, Race } from "./race.js" */
/** @import { State } from "./settings.js" */
/** @typedef {{preconditioned: boolean, examples: number}} SharpnessHead */
/** @typedef {Chunk | {json: any}} SharpnessPart of the answer, as it arrives */

const HAPPENS = "edge_of_stability";
const BATCHES = "; steps on batches follow noisier gradients";
const CLOSE = 1e-4; // of an edge: that much is lost in float32
/** @type {[string, (now: (name: string) => number) => number][]} edges, and what they are times η */
const FORMS = [
  ["2/η", () => 2],
  ["2(1+μ)/η", (now) => 2 * (1 + now("momentum"))],
  ["(2+2β₁)/((1−β₁)η)", (now) => (2 + 2 * now("beta1")) / (1 - now("beta1"))],
];

export class Sharpness {
  /** @type {number[]} the measured steps that it is known at so far */
  measured = [];
  whole = false; // whether all of it has come
  preconditioned = false;
  examples = 0;

  /** @param {number} steps */
  constructor(steps) {
    this.values = new Float32Array(steps + 1).fill(NaN);
    this.edge = new Float32Array(steps + 1).fill(NaN);
  }

  /** @param {SharpnessHead} head */
  open({ preconditioned, examples }) {
    Object.assign(this, { preconditioned, examples });
  }

  /**
   * Take a chunk of rows: the step, the sharpness, and the edge there.
   * @param {Chunk} chunk
   */
  append({ shape: [rows, width], data }) {
    for (let at = 0; at < rows * width; at += width) {
      const [step, before] = [data[at], this.measured.at(-1)];
      this.values[step] = data[at + 1];
      this.edge[step] = data[at + 2];
      this.measured.push(step);
      if (before === undefined) continue;
      fill(this.values, before, step);
      fill(this.edge, before, step);
    }
  }

  /** The first row with an edge. */
  get first() {
    return Math.max(
      0,
      this.edge.findIndex((value) => value < Infinity),
    );
  }

  /** The last row that is known. */
  get end() {
    return this.measured.at(-1) ?? -1;
  }
}

/**
 * All of a lane's sharpness is there; where it reached the edge, that has happened in the race.
 * @param {Race} race
 * @param {number} key
 * @param {{reached: number | null}} ending
 * @param {boolean} full whether the lane trains on full batches
 */
export function closeSharpness(race, key, { reached }, full) {
  const sharp = race.lane(key)?.sharp;
  if (!sharp) return;
  sharp.whole = true;
  if (reached !== null) race.phenomena[race.keys.indexOf(key)].push(crossing(sharp, reached, full));
}

/** @type {(sharp: Sharpness, step: number, full: boolean) => Happening} */
function crossing(sharp, step, full) {
  const { values, edge, measured, examples } = sharp;
  const first = measured.find((one) => !Number.isNaN(values[one])) === step;
  const numbers = [values, edge].map((column) => formatNumber(column[step], 3));
  const detail =
    `${first ? "beyond it when first measured, " : ""}sharpness ${numbers[0]}, edge ${numbers[1]}, ` +
    `of the loss of all ${examples.toLocaleString("en")} training images${full ? "" : BATCHES}`;
  const aside = full ? "" : " of full batches";
  return { id: HAPPENS, first: step, last: step, detail, aside };
}

/**
 * The chosen lane where its sharpness can be asked for.
 * @param {State} state
 * @param {Catalog} catalog
 */
export function sharpLane(state, catalog) {
  const lane = chosenLane(state);
  const can = lane && catalog.optimizer(lane.optimizer).edge && !refusalOf(lane, state, catalog);
  return can ? lane : undefined;
}

/**
 * Whether a lane trains on all images at once.
 * @param {State["lanes"][0]} lane
 * @param {Pick<State, "surface">} state
 * @param {Pick<Catalog, "surface">} catalog
 */
export function isFull({ batch }, { surface }, catalog) {
  const { usual_batch: usual, examples } = catalog.surface(surface);
  const size = batch ?? usual;
  return size === 0 || size === examples;
}

/**
 * What is said of the edge where it is drawn, with its formula if that gives its number.
 * @param {Race} race
 * @param {number} key
 * @param {number} step
 */
export function edgeInWords(race, key, step) {
  /** @type {(name: string) => number} */
  const now = (name) => race.parameter(key, name)?.[Math.max(step, 1)] ?? NaN;
  const edge = (race.lane(key)?.sharp?.edge[step] ?? NaN) * now("learning_rate");
  const form = FORMS.find(([, value]) => Math.abs(edge / value(now) - 1) < CLOSE);
  return ["edge of stability", ...(form ? [form[0]] : [])].join(" ");
}

/**
 * What the sharpness on show is of, or why there is none.
 * @param {Race} race
 * @param {State} state
 * @param {Catalog} catalog
 */
export function sharpnessNote(race, state, catalog) {
  const lane = chosenLane(state);
  if (!lane) return "";
  const title = laneTitles(state, catalog)[state.lanes.indexOf(lane)];
  if (refusalOf(lane, state, catalog)) return `${title} does not train here.`;
  if (!catalog.optimizer(lane.optimizer).edge)
    return `${title} declares no edge of stability: no sharpness is known from which on its steps grow.`;
  if (lane.hidden) return `${title}, the chosen lane, is hidden.`;
  if (!race.complete) return "The sharpness is measured once the training has ended.";
  const sharp = race.lane(lane.key)?.sharp;
  if (!sharp?.measured.length) return `The sharpness of ${title} is being measured …`;
  const of = sharp.preconditioned ? `Of the loss as ${title} divides it` : "Of the loss";
  const images = `all ${sharp.examples.toLocaleString("en")} images`;
  const end = isFull(lane, state, catalog) ? "." : `${BATCHES}.`;
  return `${of}, over ${images}: the edge is of full batches${end}`;
}
