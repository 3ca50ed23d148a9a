// The surface that a batch sees, in a few lines: all its contours laid over the true ones would be
// a thicket. The floor of its valley is filled; the lines around it are fainter outwards.

const FLOOR = 1.2; // bands above the lowest: where the first line stands
const FILLED = 0.3; // how strong the floor is
const APART = 4; // bands from line to line
const FAINTEST = 0.3;
const WIDTH = 1.4; // pixels
const CROWD = 0.4; // less of a line for so many bands a pixel, or they would run together

/**
 * How much of a pixel it covers, from 0 to 1.
 * @param {number} value the height, in bands
 * @param {number} slope by how much it changes from pixel to pixel
 */
export function valleyInk(value, slope) {
  const filled = value < FLOOR ? FILLED : 0;
  if (!(slope > 0)) return filled;
  const level = value < (FLOOR + APART) / 2 ? FLOOR : APART * Math.round(value / APART);
  const near = Math.min(1, WIDTH - Math.abs(value - level) / slope);
  const strength = Math.max(FAINTEST, 1 - (level - FLOOR) / 12) * Math.max(0, 1 - CROWD * slope);
  return Math.max(filled, near * strength);
}
