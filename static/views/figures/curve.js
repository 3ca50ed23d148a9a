// What Plotly draws below a curve over the steps: two axes, and no more.
import { axis, FONT } from "../plotly.js";

/** @import { Curve } from "../../model/curves.js" */
/** @import { Interval } from "../../model/pixels.js" */
/** @import { Figure } from "../plot.js" */
/** @import { Theme } from "../theme.js" */

/** @param {Theme} theme */
export const marginOf = ({ large }) => ({ l: 58 * large, r: 18, t: 10 * large, b: 30 * large });
const TICK = 34; // pixels that a tick upright wants for itself

/**
 * @param {Curve} curve
 * @param {{width: number, height: number, steps: number, range: Interval}} frame
 * @param {Theme} theme
 * @returns {Figure}
 */
export function curveFigure(curve, { width, height, steps, range }, theme) {
  const scale = curve.log ? decades(range, height, theme) : linear(height);
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

const linear = (height) => ({ type: "linear", nticks: Math.floor(height / TICK) });

function decades([low, high], height, theme) {
  const dtick = Math.max(1, Math.ceil((high - low) / (height / TICK)));
  const tickfont = { size: 9 * theme.large }; // Plotly draws powers larger
  return { type: "log", dtick, tickfont, exponentformat: "power" };
}
