// Paints a surface as bands of colour with contour lines, straight from its heights: at once, for
// many tiles, and while a slider moves; Plotly's contours follow when the hand rests.
import { BANDS } from "../model/heights.js";
import { valleyInk } from "../model/valley.js";
import { contextOf } from "./canvas.js";

/** @import { Picture } from "../model/heights.js" */
/** @typedef {[number, number, number]} Colour red, green and blue */
/** @typedef {{bands: Colour[] | null, line: Colour}} Ramp */

const FAINT = 0.24; // of a line between bands of colour
const [LINE, THIN] = [1.05, 0.8]; // pixels to either side, of all lines and of few

/**
 * A transparent canvas with nothing but the valley of a picture, in a colour.
 * @param {Picture} picture
 * @param {number} width
 * @param {number} height
 * @param {Colour} colour
 */
export function paintValley(picture, width, height, colour) {
  return paint(picture, width, height, { bands: null, line: colour });
}

/**
 * A canvas of `width` x `height` showing a picture over its own range; a line stands between
 * `every` so many bands of colour.
 * @param {Picture} picture
 * @param {number} width
 * @param {number} height
 * @param {Ramp} ramp
 * @param {number} every
 */
export function paint(picture, width, height, { bands, line }, every = 1) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = contextOf(canvas);
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  let above = sample(picture, 1 + 0.5 / height, new Float32Array(width));
  let row = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    sample(picture, (height - 0.5 - y) / height, row);
    for (let x = 0; x < width; x += 1) {
      const value = row[x];
      const slope = Math.abs(value - (x ? row[x - 1] : row[1])) + Math.abs(value - above[x]);
      const ink = inked(value / every, slope / every, every > 1 ? THIN : LINE);
      const band = value < 0 ? 0 : value >= BANDS ? BANDS - 1 : value | 0;
      pixels[y * width + x] = bands
        ? mixed(bands[band], line, ink * FAINT)
        : clear(line, valleyInk(value, slope));
    }
    [above, row] = [row, above];
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

// how much of a pixel a contour line covers: near a level, and not where lines would run together
function inked(value, slope, width) {
  const level = Math.round(value);
  if (level < 1 || !(slope > 0)) return 0;
  const near = width - Math.abs(value - level) / slope;
  return near <= 0 ? 0 : Math.min(near, 1) * Math.max(0, 1 - 1.6 * slope);
}

// heights in bands along a row of pixels at `v` on 0..1 from the bottom, taken as linear between
// grid points
function sample({ levels, rows, columns, low, high }, v, into) {
  const at = Math.min(Math.max(v, 0), 1) * (rows - 1);
  const j = Math.min(Math.floor(at), rows - 2);
  const fy = at - j;
  const [a, b] = [j * columns, (j + 1) * columns];
  const scale = BANDS / (high - low);
  for (let x = 0; x < into.length; x += 1) {
    const along = ((x + 0.5) / into.length) * (columns - 1);
    const i = Math.min(along | 0, columns - 2);
    const fx = along - i;
    const lower = levels[a + i] + fx * (levels[a + i + 1] - levels[a + i]);
    const upper = levels[b + i] + fx * (levels[b + i + 1] - levels[b + i]);
    into[x] = (lower + fy * (upper - lower) - low) * scale;
  }
  return into;
}

const clear = ([r, g, b], part) => (Math.round(part * 255) << 24) | (b << 16) | (g << 8) | r;

function mixed(band, line, part) {
  const r = band[0] + part * (line[0] - band[0]);
  const g = band[1] + part * (line[1] - band[1]);
  const b = band[2] + part * (line[2] - band[2]);
  return (255 << 24) | (b << 16) | (g << 8) | r;
}
