// What Plotly draws of a curve of one dimension: its height over x.
import { formatNumber } from "../../model/format.js";
import { axis } from "../plotly.js";
import { flatLayout } from "./flat.js";

/** @import { Figure } from "../plot.js" */
/** @import { Theme } from "../theme.js" */
/** @import { Frame } from "./flat.js" */

/**
 * The curve through the points (xs, heights), in a frame whose y are heights.
 * @param {number[]} xs
 * @param {Float32Array} heights
 * @param {Frame} frame
 * @param {Theme} theme
 * @returns {Figure}
 */
export function profileFigure(xs, heights, frame, theme) {
  const layout = flatLayout(frame, theme);
  const title = { text: "f", font: { size: 12 * theme.large } };
  const yaxis = axis(theme, { range: frame.range.y, fixedrange: true, title });
  const note = {
    text: "Lanes lie one above the other, the first on the curve",
    font: { size: 11 * theme.large, color: theme.text },
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0.5,
    y: 1,
    yanchor: "top",
  };
  const curve = {
    type: "scatter",
    mode: "lines",
    x: xs,
    y: Array.from(heights),
    text: Array.from(heights, (f) => formatNumber(f)),
    hovertemplate: "x %{x:.3f}<br>f %{text}<extra></extra>",
    line: { color: theme.text, width: 2 },
  };
  return {
    data: [curve],
    layout: { ...layout, xaxis: { ...layout.xaxis, showgrid: true }, yaxis, annotations: [note] },
  };
}
