// The courses of a race's lanes as a curve shows them: their strokes, and where they leave the axis.
import { curvePixels } from "../model/curves.js";
import { leaving, sinking, zeroOf } from "../model/departures.js";
import { formatShare } from "../model/format.js";
import { formatLoss } from "../model/loss.js";
import { edgeInWords } from "../model/sharpness.js";
import { inkOf } from "./trails.js";

/** @import { Curve } from "../model/curves.js" */
/** @import { Departure } from "../model/departures.js" */
/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Box, Interval } from "../model/pixels.js" */
/** @import { Race } from "../model/race.js" */
/** @import { Line } from "./readout.js" */
/** @import { Ink, Stroke } from "./strokes.js" */
/** @import { Theme } from "./theme.js" */

/** @typedef {{lane: VisibleLane, values: Float32Array, first: number, measured: number[] | null, beside?: boolean, bound?: string, compared?: Float32Array}} Own `first` is the first value, `bound` what a line is called that is no lane's but is `compared` with one */
const THIN = 0.45; // times as thick as usual is a curve of the test part
const WORDS = 18; // pixels that words over a line need
const BESIDE_WORDS = 0.85; // of the way to where they end
const [BOUND, DASHES] = [0.6, [6, 4]]; // and a line that is no lane's, which is dashed

/** @typedef {Ink & Own} Course */
/** @typedef {{box: Box, range: Interval, steps: number, log: boolean, loss?: boolean}} Axes */
/** @typedef {{row: number, way: Departure["way"] | "over" | "under", text: string, course: Course, x: number, y: number}} Mark in pixels */

/**
 * Those of the lanes that have the curve in the race.
 * @param {Race} race
 * @param {Curve} curve
 * @param {VisibleLane[]} lanes
 * @param {Theme} theme
 * @returns {Course[]}
 */
export const coursesOf = (race, curve, lanes, theme) =>
  lanes.flatMap((lane) => {
    const all = race.lane(lane.key) && curve.values(race, lane.key);
    if (!all) return [];
    const ink = { ...inkOf(race, lane.key, lane.look, theme), ...arriving(race, curve, lane.key) };
    // until it leaves another lane, its course is that of the other
    const values = ink.leaves ? all.slice().fill(NaN, 0, ink.leaves) : all;
    const measured = curve.exact ? null : race.measured;
    const own = { ...ink, lane, values, first: all[0], measured };
    return [own, ...besideOf(race, curve, own), ...boundOf(race, curve, own, theme)];
  });

/** @type {(race: Race, curve: Curve, key: number) => Partial<Ink>} what is different while it still arrives */
function arriving(race, curve, key) {
  const known = curve.edge?.(race, key);
  return known && !known.whole ? { end: Math.min(known.end, race.end(key)), diverged: false } : {};
}

/** @type {(race: Race, curve: Curve, course: Course, theme: Theme) => Course[]} what it is compared with, in the colour of words */
function boundOf(race, curve, course, theme) {
  const known = curve.edge?.(race, course.lane.key);
  if (!known) return [];
  const dash = DASHES.map((length) => length * theme.large);
  const bound = edgeInWords(race, course.lane.key, known.first);
  const look = { colour: theme.text, dash, thick: BOUND * theme.large, diverged: false };
  const line = { leaves: undefined, values: known.edge, beside: true, bound };
  return [{ ...course, ...look, ...line, compared: course.values }];
}

/** @type {(race: Race, curve: Curve, course: Course) => Course[]} the same of the test part, thin */
function besideOf(race, curve, course) {
  const all = curve.beside?.(race, course.lane.key);
  if (!all) return [];
  const values = course.leaves ? all.slice().fill(NaN, 0, course.leaves) : all;
  return [{ ...course, values, first: all[0], beside: true, thick: THIN * course.thick }];
}

/**
 * How far the axis has to reach for a course: for what is compared with, to where it is lowest.
 * @param {Course} course
 * @returns {Pick<Course, "values" | "end" | "measured">}
 */
export function reaching(course) {
  const { values, end, measured, bound } = course;
  if (!bound) return course;
  let least = Infinity;
  for (let row = 0; row <= end; row += 1) if (values[row] < least) least = values[row];
  return { values: Float32Array.of(least < Infinity ? least : NaN), end: 0, measured };
}

/**
 * The strokes of some courses, and where they leave the axis.
 * @param {Course[]} courses
 * @param {Axes} axes
 * @param {number | null} minimum of the surface
 * @returns {{strokes: Stroke[], marks: Mark[]}}
 */
export function drawn(courses, axes, minimum) {
  const { box } = axes;
  const all = courses.map((course) => {
    const { values, end, colour, dash, thick, leaves } = course;
    const zero = axes.loss ? zeroOf(minimum, course.first) : 0;
    const points = curvePixels(values, end, { ...axes, zero });
    const marks = course.beside
      ? boundMarks(course, points, axes)
      : marksOf(course, points, axes, zero);
    const diverged = course.diverged && !course.beside && !marks.some(({ way }) => way === "up");
    const ink = { colour, dash, thick, end, diverged, leaves };
    const stroke = {
      ...ink,
      points,
      box,
      bare: true,
      small: true,
      headless: Boolean(course.bound),
    };
    return { stroke, marks };
  });
  return { strokes: all.map(({ stroke }) => stroke), marks: all.flatMap(({ marks }) => marks) };
}

/** @type {(course: Course, points: Float64Array, axes: Axes) => Mark[]} its words at the last row in sight, on the side where the lane is not */
function boundMarks(course, points, { box }) {
  const { bound, values, end, compared } = course;
  let row = end;
  while (row >= 0 && !(points[2 * row + 1] >= box.top)) row -= 1;
  if (!bound || row < 0) return [];
  const [x, y] = points.subarray(2 * row, 2 * row + 2);
  const beyond = compared && compared[Math.floor(BESIDE_WORDS * row)] > values[row];
  const roof = y - box.top < WORDS; // and near the ground there is room above only
  const way = roof || (beyond && box.bottom - y > WORDS) ? "under" : "over";
  return [{ row: 0, way, text: bound, course, x, y }];
}

/**
 * @param {Course} course
 * @param {Float64Array} points
 * @param {Axes} axes
 * @param {number} zero
 * @returns {Mark[]}
 */
function marksOf(course, points, { box, range, log, loss }, zero) {
  const top = log ? 10 ** range[1] : range[1];
  const up = leaving(course, top, course.diverged);
  const down = loss && log && sinking(course, zero);
  const marks = [];
  if (up) marks.push({ ...up, course, x: points[2 * up.row], y: box.top });
  if (down) {
    const last = 2 * Math.max(0, down.row - 1); // where the curve ends
    const y = Math.min(Math.max(points[last + 1] || box.top, box.top), box.bottom);
    marks.push({ ...down, course, x: points[last] || box.left, y });
  }
  return marks;
}

/**
 * What the readout says of some courses.
 * @param {Race} race
 * @param {Curve} curve
 * @param {Course[]} courses
 * @returns {Line[]}
 */
export const linesOf = (race, curve, courses) =>
  courses.filter(({ beside }) => !beside).map((course) => lineOf(race, curve, course));

/** @type {(race: Race, curve: Curve, course: Course) => Line} */
function lineOf(race, curve, { lane: { key, title, look } }) {
  const told = (curve.told ?? curve.values)(race, key);
  const beside = curve.beside?.(race, key);
  const edge = curve.edge?.(race, key)?.edge;
  const format = curve.share ? formatShare : formatLoss;
  const diverged = race.diverged(key) ?? Infinity;
  const text = (step) => {
    if (step >= diverged) return "diverged";
    const first = Number.isNaN(told?.[0]) ? 1 : 0; // a rate stands beside the step it led to
    const at = Math.max(toldAt(race, curve, step), first);
    const text = format(told?.[at], 3);
    if (edge) return `${text} · edge ${format(edge[at], 3)}`;
    return beside ? `${text} · ${curve.thin ?? "test"} ${format(beside[at], 3)}` : text;
  };
  return { title, colour: look.colour, text };
}

/**
 * What is not to be seen, and why.
 * @param {Race} race
 * @param {Pick<Curve, "log" | "needs" | "values" | "id">} curve
 * @param {Course[]} courses
 */
export function noteOf(race, curve, courses) {
  if (!courses.length) return race.rows ? "No lane on show has it." : "";
  if (curve.id === "distance" && courses.every(({ first }) => Number.isNaN(first)))
    return "This surface has no minimum.";
  if (!curve.log || curve.id === "loss") return "";
  const cut = courses.filter(({ values, end }) => belowZero(values, end));
  if (!cut.length) return "";
  const names =
    cut.length < 4 ? cut.map(({ lane }) => lane.title).join(", ") : `${cut.length} lanes`;
  return `A log axis has no place for what is below zero: parts of ${names} are left out.`;
}

/** @type {(values: ArrayLike<number>, end: number) => boolean} */
function belowZero(values, end) {
  for (let row = 0; row <= end; row += 1) if (values[row] < 0) return true;
  return false;
}

/** @type {(race: Race, curve: Pick<Curve, "exact">, step: number) => number} */
const toldAt = (race, { exact }, step) => (exact ? step : race.measuredAt(step));

/**
 * What the readout says of a step: in a training, also where it was measured.
 * @param {Race} race
 * @param {Pick<Curve, "exact">} curve
 * @param {number} step
 */
export function titleOf(race, curve, step) {
  const at = toldAt(race, curve, step);
  return at === step ? `Step ${step}` : `Step ${step}, measured at ${at}`;
}
