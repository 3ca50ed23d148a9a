// The scoreboard: what is known of each lane at a step, one column for each kind of number.
import { formatNumber } from "./format.js";
import { formatLoss, lossAt } from "./loss.js";
import { arrival, chief } from "./phenomena.js";

/** @import { Catalog } from "./catalog.js" */
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

/** @typedef {{column: string, down: boolean}} Order */
/** @typedef {{key: number, texts: string[], standing: Standing}} Row */

/** @type {(standing: Standing) => number} */
const lossOf = ({ race, lane, step }) => lossAt(race, lane.key, step) ?? NaN;

/** @type {(standing: Standing) => number} */
const slopeOf = ({ walk, step }) => Math.hypot(walk.gx[step], walk.gy[step]);

/** @type {(standing: Standing) => number} */
function distanceOf({ walk: { x, y }, step, minima }) {
  const distances = minima.map((point) => Math.hypot(x[step] - point.x, y[step] - point.y));
  return distances.length ? Math.min(...distances) : NaN;
}

/** @type {(standing: Standing) => string} what happens at the step, in a word or two */
function statusOf({ race, lane, step, catalog }) {
  const now = chief(race.happenings(lane.key), step);
  return now ? catalog.phenomenon(now.id).title : "On its way";
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

const NONE = formatNumber(NaN);

/** @type {Column[]} */
export const COLUMNS = [
  {
    id: "lane",
    title: "Lane",
    help: "The lane, in its colour",
    value: ({ lane }) => lane.title,
    text: ({ lane }) => lane.title,
  },
  {
    id: "status",
    title: "Status",
    help: "What happens to it at this step",
    value: statusOf,
    text: statusOf,
  },
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
  {
    id: "keeps",
    title: "Keeps",
    help: "How many numbers its optimizer keeps between steps, for n parameters",
    value: weightOf,
    text: keptBy,
  },
];

/**
 * The rows of the scoreboard, as the lanes stand or sorted by a column; what has no value comes
 * last either way.
 * @param {{race: Race, lanes: VisibleLane[], step: number, minima: StationaryPoint[], catalog: Catalog}} now
 * @param {Order | null} order
 * @returns {Row[]}
 */
export function scoreboard({ race, lanes, ...now }, order = null) {
  const rows = lanes.flatMap((lane) => {
    const walk = race.lane(lane.key);
    if (!walk) return []; // it came after this race
    const standing = { race, lane, walk, ...now };
    return [{ key: lane.key, texts: COLUMNS.map(({ text }) => text(standing)), standing }];
  });
  return order ? sorted(rows, order) : rows;
}

/** @type {(rows: Row[], order: Order) => Row[]} */
function sorted(rows, { column, down }) {
  const { value } = /** @type {Column} */ (COLUMNS.find(({ id }) => id === column));
  const valued = rows.map((row) => ({ row, value: value(row.standing) }));
  valued.sort((a, b) => compare(a.value, b.value, down));
  return valued.map(({ row }) => row);
}

/** @type {(a: number | string, b: number | string, down: boolean) => number} */
function compare(a, b, down) {
  const [noA, noB] = [Number.isNaN(a), Number.isNaN(b)];
  if (noA || noB) return Number(noA) - Number(noB);
  const order = typeof a === "string" ? a.localeCompare(String(b), "en") : a - Number(b);
  return down ? -order : order;
}

/** @type {(text: string) => string} a number as programs read it; nothing for none */
const plain = (text) => (text === NONE ? "" : text.replaceAll("−", "-"));

/** @type {(text: string) => string} */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * The scoreboard as spreadsheets and texts take it: columns apart by tabs, and a table in HTML.
 * @param {Row[]} rows
 * @returns {{text: string, html: string}}
 */
export function asTable(rows) {
  const head = COLUMNS.map(({ title }) => title);
  const lines = [head, ...rows.map(({ texts }) => texts.map(plain))];
  /** @type {(cells: string[], tag: string) => string} */
  const line = (cells, tag) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const [first, ...others] = lines;
  const body = others.map((cells) => line(cells, "td")).join("");
  return {
    text: lines.map((cells) => cells.join("\t")).join("\n"),
    html: `<table><thead>${line(first, "th")}</thead><tbody>${body}</tbody></table>`,
  };
}
