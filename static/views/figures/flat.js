// The layout that contours and a profile have in common: a piece of the plane with two axes.
import { axis, FONT } from "../plotly.js";

/** @import { Range } from "../../model/pixels.js" */
/** @import { Theme } from "../theme.js" */

/**
 * @typedef {object} Frame
 * @property {number} width
 * @property {number} height
 * @property {{l: number, r: number, t: number, b: number}} margin
 * @property {Range} range
 */

/**
 * @param {Frame} frame
 * @param {Theme} theme
 */
export const flatLayout = ({ width, height, margin, range }, theme) => ({
  width,
  height,
  margin: { ...margin, autoexpand: false },
  xaxis: axis(theme, { range: [...range.x], showgrid: false }),
  yaxis: axis(theme, { range: [...range.y], showgrid: false }),
  paper_bgcolor: "rgba(0,0,0,0)",
  plot_bgcolor: "rgba(0,0,0,0)",
  dragmode: "pan",
  hovermode: "closest",
  font: { family: FONT, color: theme.text },
  hoverlabel: { font: { size: 12 * theme.large } },
});
