// The columns of the scoreboard: on a surface, where a lane arrives; of a network, what it has learnt.
import { formatNumber, formatShare } from "./format.js";
import { measuredOf } from "./learnt.js";
import { formatLoss, lossAt } from "./loss.js";
import { arrival, happensAt } from "./phenomena.js";

/** @import { Catalog, Network, Surface } from "./catalog.js" */
/** @import { StationaryPoint } from "./heights.js" */
/** @import { VisibleLane } from "./lanes.js" */
/** @import { Happening } from "./phenomena.js" */
/** @import { Race, Trajectory } from "./race.js" */

/**
 * @typedef {object} Standing a lane at a step
 * @property {Race} race
 * @property {VisibleLane} lane
 * @property {Trajectory} walk
 * @property {number} step
 * @property {StationaryPoint[]} minima
 * @property {Catalog} catalog
 */

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} title
 * @property {string} help
 * @property {(standing: Standing) => number | string} value what it is sorted by; none is NaN
 * @property {(standing: Standing) => string} text
 */

export const NONE = formatNumber(NaN);

/** @type {(standing: Standing) => number} */
const lossOf = ({ race, lane, step }) => lossAt(race, lane.key, step) ?? NaN;

/** @type {(standing: Standing) => number} */
const slopeOf = ({ walk, step }) => Math.hypot(walk.gx?.[step] ?? NaN, walk.gy?.[step] ?? NaN);

/** @type {(standing: Standing) => number} */
function distanceOf({ walk: { x, y }, step, minima }) {
  const distances = minima.map((point) => Math.hypot(x[step] - point.x, y[step] - point.y));
  return distances.length ? Math.min(...distances) : NaN;
}

/** @type {(standing: Standing) => string} what happens at the step, in a word or two */
function statusOf({ race, lane, step, catalog }) {
  const now = happensAt(race, lane.key, step);
  if (now) return catalog.phenomenon(now.id).title;
  if (!race.measured) return "On its way";
  return step < race.steps ? "In training" : "Trained";
}

/** @type {(standing: Standing) => Happening | undefined} */
const arrivalOf = ({ race, lane }) => arrival(race.happenings(lane.key));

/** @type {(standing: Standing) => string} */
const homeOf = (standing) =>
  arrivalOf(standing)?.detail.replace("at the minimum ", "").replaceAll("-", "−") ?? NONE;

/** @type {(standing: Standing) => number} */
const stepsOf = (standing) => arrivalOf(standing)?.first ?? NaN;

/** @type {(standing: Standing) => string} how many numbers, for n parameters */
function keptBy({ lane, catalog }) {
  const { keeps } = catalog.optimizer(lane.optimizer);
  if (keeps.includes("nothing")) return "0";
  if (keeps.includes("matrix")) return "n²";
  const [, each] = keeps.match(/^keeps (\w+) numbers? for each parameter$/) ?? [];
  return each ? `${each === "1" ? "" : each}n` : keeps;
}

/** @type {(standing: Standing) => number} how much that is where n is large */
function weightOf(standing) {
  const text = keptBy(standing);
  if (text === "0") return 0;
  return text === "n²" ? Infinity : text.includes("k") ? 1e3 : parseInt(text, 10) || 1;
}

/** @type {Column} */
const LANE = {
  id: "lane",
  title: "Lane",
  help: "The lane, in its colour",
  value: ({ lane }) => lane.title,
  text: ({ lane }) => lane.title,
};

/** @type {Column} */
const STATUS = {
  id: "status",
  title: "Status",
  help: "What happens to it at this step",
  value: statusOf,
  text: statusOf,
};

/** @type {Column} */
const KEEPS = {
  id: "keeps",
  title: "Keeps",
  help: "How many numbers its optimizer keeps between steps, for n parameters",
  value: weightOf,
  text: keptBy,
};

/** @type {Column[]} of a surface */
export const COLUMNS = [
  LANE,
  STATUS,
  {
    id: "home",
    title: "Arrives at",
    help: "The minimum at which it stays to the end of the race",
    value: homeOf,
    text: homeOf,
  },
  {
    id: "steps",
    title: "After steps",
    help: "From when on its loss stays within the tolerance",
    value: stepsOf,
    text: (standing) => formatNumber(stepsOf(standing), 6),
  },
  {
    id: "loss",
    title: "Loss",
    help: "Height above the lowest minimum at this step",
    value: lossOf,
    text: (standing) => formatLoss(lossOf(standing)),
  },
  {
    id: "distance",
    title: "Distance",
    help: "From the nearest minimum at this step",
    value: distanceOf,
    text: (standing) => formatNumber(distanceOf(standing)),
  },
  {
    id: "slope",
    title: "Gradient norm",
    help: "Length of the gradient at this step",
    value: slopeOf,
    text: (standing) => formatNumber(slopeOf(standing)),
  },
  KEEPS,
];

/** @type {(id: string, title: string, help: string, format?: (value: number) => string) => Column} */
const measured = (id, title, help, format = formatLoss) => {
  /** @type {(standing: Standing) => number} */
  const value = ({ race, lane, step }) => measuredOf(race, lane.key, step, id);
  return { id, title, help, value, text: (standing) => format(value(standing)) };
};

/** @type {(head: Network["heads"][0]) => Column[]} */
const accuracies = ({ name, title }) =>
  [
    { id: `accuracy_${name}_test`, part: "test" },
    { id: `accuracy_${name}`, part: "training" },
  ].map(({ id, part }) =>
    measured(
      id,
      `${title}, ${part}`,
      `Share of the ${part} images of which it says right ${title.toLowerCase()}`,
      formatShare,
    ),
  );

/**
 * The columns of the scoreboard on a surface.
 * @param {Pick<Surface, "network">} surface
 */
export const columnsOn = ({ network }) =>
  network
    ? [
        LANE,
        STATUS,
        measured("test", "Test loss", "Mean loss on the test images, where last measured"),
        measured(
          "training",
          "Training loss",
          "Mean loss on the training images, without penalties",
        ),
        ...network.heads.flatMap(accuracies),
        measured("gradient", "Gradient norm", "Length of the gradient over all training images"),
        measured("distance", "From the start", "Distance of its weights from the first ones"),
        KEEPS,
      ]
    : COLUMNS;
