// What Plotly draws of a picture from above: its contours over two axes.
import { formatNumber } from "../../model/format.js";
import { BANDS } from "../../model/heights.js";
import { fitted } from "../../model/labels.js";
import { flatLayout } from "./flat.js";

const ARROW = 20; // pixels of the arrow behind the name of an axis, and of the air around it

/** @import { Picture } from "../../model/heights.js" */
/** @import { Figure } from "../plot.js" */
/** @import { Theme } from "../theme.js" */
/** @import { Frame } from "./flat.js" */

/**
 * @param {Picture} picture
 * @param {Frame} frame
 * @param {[string, string]} axes what x and y are called
 * @param {Theme} theme
 * @returns {Figure}
 */
export const contourFigure = (picture, frame, axes, theme) => ({
  data: [contours(picture, axes, theme)],
  layout: { ...flatLayout(frame, theme), annotations: axisNames(axes, frame, theme) },
});

function contours({ x, y, rows, columns, levels, heights, low, high }, [across, up], theme) {
  const at = ([from, to], count) =>
    Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const rowsOf = (flat, map) =>
    Array.from({ length: rows }, (_, j) => map(flat.subarray(j * columns, (j + 1) * columns)));
  const size = (high - low) / BANDS;
  const top = levels.reduce(
    (most, level) => (level > most && level < Infinity ? level : most),
    high,
  );
  return {
    type: "contour",
    x: at(x, columns),
    y: at(y, rows),
    z: rowsOf(levels, (row) => row),
    text: rowsOf(heights, (row) => Array.from(row, (f) => formatNumber(f))),
    hovertemplate: `${across} %{x:.3f}<br>${up} %{y:.3f}<br>f %{text}<extra></extra>`,
    colorscale: theme.scale,
    showscale: false,
    zmin: low + size / 2,
    zmax: high - size / 2,
    contours: { start: low + size, end: Math.min(top, low + 3 * (high - low)), size },
    line: { width: 0.75, color: theme.line, smoothing: 1 },
  };
}

// the names of the axes, where they are not simply x and y
function axisNames(axes, { width, height, margin: { l, r, t, b } }, { text, casing, large }) {
  if (axes.join() === "x,y") return [];
  const common = {
    xref: "paper",
    yref: "paper",
    showarrow: false,
    font: { size: 12 * large, color: text },
    bgcolor: casing,
    borderpad: 2,
  };
  const [first, second] = [width - l - r, height - t - b].map(
    (room, i) => `${fitted(axes[i], room - ARROW * large, large)} →`,
  );
  const across = { text: first, x: 1, y: 0, xanchor: "right", yanchor: "bottom" };
  const up = { text: second, x: 0, y: 1, xanchor: "left", yanchor: "top", textangle: -90 };
  return [
    { ...common, ...across },
    { ...common, ...up },
  ];
}
