// How tiles of one size fill a rectangle.

const RATIO = 1.25; // width over height that a tile would like to have
const ENOUGH = 0.8; // of the largest size: so large are tiles rather than leave a hole

/** @typedef {{columns: number, missing: number, size: number}} Tiling */

/**
 * In how many columns so many tiles stand, and how many are missing in the last row. Tiles are as
 * large as can be, but give up a little of it where that leaves no hole.
 * @param {number} count
 * @param {number} width
 * @param {number} height
 */
export function tiling(count, width, height) {
  const all = Array.from({ length: count }, (_, i) => grid(count, i + 1, width, height));
  const best = largest(all);
  const whole = largest(all.filter(({ missing }) => !missing));
  return whole.size >= ENOUGH * best.size ? whole : best;
}

/** @type {(count: number, columns: number, width: number, height: number) => Tiling} */
function grid(count, columns, width, height) {
  const rows = Math.ceil(count / columns);
  const size = Math.min(width / columns / RATIO, height / rows);
  return { columns, missing: columns * rows - count, size };
}

/** @param {Tiling[]} grids */
const largest = (grids) =>
  grids.reduce((best, one) => (one.size > best.size ? one : best), {
    columns: 1,
    missing: 0,
    size: 0,
  });
