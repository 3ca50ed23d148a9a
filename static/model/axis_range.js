// How far the axis of a curve reaches: as far as it matters, in whole decades or tenths, so that it
// stands still while a slider moves.

/** @import { Interval } from "./pixels.js" */
/** @typedef {{values: ArrayLike<number>, end: number, measured?: number[] | null}} Course the values of a lane up to a row; `measured` are the rows that are no line between others, where not all */

const DEEPEST = 16; // decades below what is usual, which is what float64 can tell apart
const CLIMB = 3; // decades above it: who goes higher leaves the picture
const [LEAST, AIR] = [2, 0.05]; // decades that are always shown, and above the highest
const ROOM = 4; // times what is usual has a place on a plain axis that somebody leaves

/** @type {Interval} of shares of a whole, with air above all of it */
const WHOLE = [0, 1.02];

/**
 * @param {{log: boolean, share?: boolean}} axis
 * @param {Course[]} courses
 * @returns {Interval} decades, where the axis is logarithmic
 */
export const axisRange = ({ log, share }, courses) => {
  if (log) return decades(courses);
  return share ? WHOLE : plain(courses);
};

/**
 * @param {Course[]} courses
 * @returns {Interval}
 */
function decades(courses) {
  const usual = usualOf(courses);
  if (!(usual > 0)) return [-3, 1];
  const most = usual * 10 ** CLIMB;
  let low = Infinity;
  for (const { values, end } of courses)
    for (let row = 0; row <= end; row += 1)
      if (values[row] > 0 && values[row] < low) low = values[row];
  const top = above(Math.min(highestOf(courses), most));
  return [
    Math.max(Math.min(Math.floor(Math.log10(low)), top - LEAST), above(usual) - DEEPEST),
    top,
  ];
}

/**
 * From zero, or from below it where something goes there.
 * @param {Course[]} courses
 * @returns {Interval}
 */
function plain(courses) {
  const usual = Math.max(usualOf(courses), usualOf(courses.map(mirrored)));
  /** @type {(most: number) => number} */
  const kept = (most) => (usual > 0 && most > usual * 10 ** CLIMB ? usual * ROOM : most);
  const up = kept(highestOf(courses));
  const down = kept(highestOf(courses.map(mirrored)));
  const tenth = 10 ** (Math.ceil(Math.log10(Math.max(up, down) || 0.01)) - 1);
  /** @type {(most: number) => number} */
  const rounded = (most) =>
    most && Number((Math.ceil((most / tenth) * 1.02) * tenth).toPrecision(6));
  return [down ? -rounded(down) : 0, up || !down ? rounded(up) || 0.1 : 0];
}

/** @type {(course: Course) => Course} */
const mirrored = ({ values, end }) => ({ values: Array.from(values, (value) => -value), end });

/** @type {(value: number) => number} */
const above = (value) => Math.ceil(Math.log10(value) + AIR);

/** @param {Course[]} courses */
const highestOf = (courses) => Math.max(0, ...courses.map(highest));

/** @param {Course} course */
function highest({ values, end }) {
  let most = 0;
  for (let row = 0; row <= end; row += 1) if (values[row] > most) most = values[row];
  return most;
}

/** @param {Course} course which may begin later than the race */
function first({ values, end }) {
  let row = 0;
  while (row < end && Number.isNaN(values[row])) row += 1;
  return values[row] || 0;
}

/**
 * What all courses begin with; or, where they begin at the bottom, how high the lowest of those
 * goes that does not run away.
 * @param {Course[]} courses
 */
function usualOf(courses) {
  const known = courses.filter(({ end }) => end >= 0);
  const start = Math.max(0, ...known.map(first));
  const calm = known
    .map((course) => ({ most: highest(course), middle: course.values[course.end >> 1] }))
    .filter(({ most, middle }) => most <= middle * 10 ** CLIMB && most < Infinity)
    .map(({ most }) => most);
  return Math.max(start, calm.length ? Math.min(...calm) : 0);
}
