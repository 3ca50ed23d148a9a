// The colours and dashes that canvases and Plotly need, read from the style sheet so that they
// stand in one place.
import { BANDS } from "../model/heights.js";

/** @import { Colour } from "./bitmap.js" */
/** @typedef {ReturnType<typeof readTheme>} Theme */

export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const known = new Map(); // asking a style is slow, and lanes ask often
  const read = (name) => {
    if (!known.has(name)) known.set(name, style.getPropertyValue(name).trim());
    return known.get(name);
  };
  const stops = ["--ramp-0", "--ramp-1", "--ramp-2", "--ramp-3"].map((name) => rgb(read(name)));
  const bands = Array.from({ length: BANDS }, (_, i) => blend(stops, i / (BANDS - 1)));
  const ink = rgb(read("--ramp-line"));
  // in 3-D the ground is as dark as the page's in places, and stands out where it is lighter
  const part = (name) => parseFloat(read(name)) / 100;
  const ground = bands.map((band) => mix(band, ink, part("--relief-light")));
  return {
    colour: read,
    rgb: (name) => rgb(read(name)),
    dash: (name) => (read(name).match(/\d+/g) ?? []).map(Number),
    large: plotScale(style),
    casing: read("--casing"),
    text: read("--text-soft"),
    grid: read("--line"),
    ramp: { bands, line: ink },
    scale: ground.map((band, i) => [i / (BANDS - 1), css(band)]),
    line: css(ink, 0.25),
    marks: { line: css(ink, 0.85), casing: css(bands[BANDS >> 1], 0.5) },
    relief: css(mix(bands[BANDS >> 1], ink, part("--relief-line"))),
  };
}

/**
 * Whether its words and lines are as large as plots in this window need. Its colours may be
 * others: a sheet of paper keeps those that were drawn.
 * @param {Theme} theme
 */
export const fits = ({ large }) => plotScale() === large;

const plotScale = (style = getComputedStyle(document.documentElement)) =>
  Number(style.getPropertyValue("--plot-scale"));

/** @returns {Colour} */
const rgb = (hex) => {
  const part = (at) => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

/** @returns {Colour} */
const mix = (a, b, part) => a.map((value, i) => Math.round(value + part * (b[i] - value)));
const css = (c, alpha = 1) => `rgba(${c.join(",")},${alpha})`;

function blend(stops, at) {
  const scaled = at * (stops.length - 1);
  const i = Math.min(Math.floor(scaled), stops.length - 2);
  return mix(stops[i], stops[i + 1], scaled - i);
}
