// What Plotly draws below a curve over the steps: two axes, and no more.
import { axis, FONT, HALL } from "../plotly.js";

/** @import { Curve } from "../../model/curves.js" */
/** @typedef {Pick<Curve, "axis" | "log">} Shown */
/** @import { Interval } from "../../model/pixels.js" */
/** @import { Figure } from "../plot.js" */
/** @import { Theme } from "../theme.js" */

/** @param {Theme} theme */
export const marginOf = ({ large }) => ({
  l: 58 * large,
  r: 18 * large,
  t: 10 * large,
  b: 30 * large,
});
const TICK = 34; // pixels that a tick upright wants for itself

/**
 * @param {Shown} curve
 * @param {{width: number, height: number, steps: number, range: Interval}} frame
 * @param {Theme} theme
 * @returns {Figure}
 */
export function curveFigure(curve, { width, height, steps, range }, theme) {
  const scale = curve.log ? decades(range, height, theme) : linear(height, theme);
  const title = { text: curve.axis, font: { size: 11 * theme.large }, standoff: 4 };
  const layout = {
    width,
    height,
    margin: { ...marginOf(theme), autoexpand: false },
    xaxis: axis(theme, { range: [0, steps], fixedrange: true }),
    yaxis: axis(theme, { title, ...scale, range, fixedrange: true }),
    showlegend: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: FONT, color: theme.text },
  };
  return { data: [{ x: [0], y: [1], mode: "none", hoverinfo: "skip" }], layout };
}

// upright, with no more ticks than there is room for

/** @type {(height: number, theme: Theme) => number} */
const ticks = (height, { large }) => height / (TICK * large);

const linear = (height, theme) => ({
  type: "linear",
  nticks: Math.max(2, Math.floor(ticks(height, theme))),
});

function decades([low, high], height, theme) {
  const dtick = Math.max(1, Math.ceil((high - low) / ticks(height, theme)));
  // from afar nobody reads what is raised
  if (theme.large >= HALL) return { type: "log", dtick, exponentformat: "e" };
  const tickfont = { size: 9 * theme.large }; // Plotly draws powers larger
  return { type: "log", dtick, tickfont, exponentformat: "power" };
}
