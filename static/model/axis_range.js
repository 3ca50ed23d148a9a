// How far the axis of a curve reaches: as far as it matters, in whole decades or tenths, so that it
// stands still while a slider moves.

/** @import { Curve } from "./curves.js" */
/** @import { Interval } from "./pixels.js" */
/** @typedef {{values: ArrayLike<number>, end: number}} Course the values of a lane up to a row */

const DEEPEST = 16; // decades below what is usual, which is what float64 can tell apart
const CLIMB = 3; // decades above it: who goes higher leaves the picture
const [LEAST, AIR] = [2, 0.05]; // decades that are always shown, and above the highest

/**
 * @param {Pick<Curve, "log">} curve
 * @param {Course[]} courses
 * @returns {Interval} decades, where the axis is logarithmic
 */
export function axisRange({ log }, courses) {
  if (!log) return [0, Math.max(0.1, Math.ceil(highestOf(courses) * 10 + 0.2) / 10)];
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
