// What a lane's optimizer keeps and how long its step takes, and the memory of a larger network.
import { formatNumber } from "../format.js";

/** @import { Cost } from "../training.js" */

const BILLION = 1e9;
const BYTES = 4; // of a number

/** @type {[number, string][]} */
const SIZES = [
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
  [1, "bytes"],
];

/** @type {(bytes: number) => string} */
export function formatBytes(bytes) {
  const [unit, name] = SIZES.find(([size]) => bytes >= size) ?? [1, "bytes"];
  return `${formatNumber(bytes / unit, 3)} ${name}`;
}

/** @type {[number, string][]} */
const TIMES = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
];

/** @type {(seconds: number) => string} */
export function formatTime(seconds) {
  const [unit, name] = TIMES.find(([size]) => seconds >= size) ?? TIMES[2];
  return `${formatNumber(seconds / unit, 2)} ${name}`;
}

/**
 * The words of a lane's row: numbers kept for each weight, their bytes, the time of a step, and the
 * bytes that a billion weights would ask for.
 * @param {Cost} cost
 */
export const costWords = ({ kept, bytes, seconds_per_step }) => [
  formatNumber(kept, 3),
  formatBytes(bytes),
  formatTime(seconds_per_step),
  formatBytes(kept * BILLION * BYTES),
];

/** What a billion weights themselves take. */
export const WEIGHTS = formatBytes(BILLION * BYTES);
