// What Plotly draws of a picture in 3-D.
import { toPlotly } from "../../model/camera.js";
import { formatNumber } from "../../model/format.js";
import { BANDS } from "../../model/heights.js";
import { axis, FONT, HALL } from "../plotly.js";

/** @import { Camera } from "../../model/camera.js" */
/** @import { SceneBox } from "../../model/cover.js" */
/** @import { Picture } from "../../model/heights.js" */
/** @import { Figure } from "../plot.js" */
/** @import { Theme } from "../theme.js" */

const NARROW = 600; // pixels: beside a longer name of the height another axis has no room for its own
const TICKS = 5; // of the axis of heights, were it as long as 1
const [FEW, LARGE] = [5, 17.5]; // ticks for a hall: how many, and of which size Plotly draws 24 pixels

/**
 * @param {Picture} picture
 * @param {SceneBox} box
 * @param {{width: number, height: number, camera: Camera, axes: [string, string]}} frame
 * @param {Theme} theme
 * @returns {Figure}
 */
export function surfaceFigure(picture, box, { width, height, camera, axes }, theme) {
  const layout = {
    width,
    height,
    margin: { l: 0, r: 0, t: 0, b: 0, autoexpand: false },
    paper_bgcolor: "rgba(0,0,0,0)",
    font: { family: FONT, color: theme.text, size: 11 * theme.large },
    scene: scene(picture, box, camera, [...axes, heightName(picture, width)], theme),
  };
  return { data: [surface(picture, box, theme)], layout };
}

function surface({ x, y, rows, columns, relief }, { ranges }, theme) {
  const [low, high] = ranges[2];
  const at = ([from, to], count) =>
    Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const size = (high - low) / BANDS;
  return {
    type: "surface",
    x: at(x, columns),
    y: at(y, rows),
    z: Array.from({ length: rows }, (_, j) => relief.subarray(j * columns, (j + 1) * columns)),
    colorscale: theme.scale,
    showscale: false,
    hoverinfo: "skip",
    contours: {
      z: { show: true, start: low, end: high, size, color: theme.relief, width: 1 },
      x: { highlight: false },
      y: { highlight: false },
    },
    lighting: { ambient: 0.75, diffuse: 0.45, specular: 0.05, roughness: 0.9 },
  };
}

/** @type {(picture: Picture, width: number) => string} */
function heightName({ logarithmic }, width) {
  if (!logarithmic) return "f";
  return width < NARROW ? "f, log" : "f, log scale";
}

function scene({ fromRelief }, { ranges, aspect }, camera, axes, theme) {
  const [low, high] = ranges[2];
  const [x, y, z] = aspect;
  const large = theme.large >= HALL;
  const count = Math.max(2, Math.round((large ? TICKS / 2 : TICKS) * z)); // as there is room for
  const tickvals = Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 1)) / count);
  const ticktext = tickvals.map((level) => formatNumber(fromRelief(level), 2));
  const named = (title, range, more = {}) =>
    axis(theme, {
      title: { text: title },
      range,
      showbackground: false,
      showspikes: false,
      ...(large && { nticks: FEW, tickfont: { size: LARGE } }),
      ...more,
    });
  return {
    camera: toPlotly(camera),
    aspectmode: "manual",
    aspectratio: { x, y, z },
    dragmode: false, // the stage turns it itself
    xaxis: named(axes[0], ranges[0]),
    yaxis: named(axes[1], ranges[1]),
    zaxis: named(axes[2], ranges[2], { tickvals, ticktext }),
  };
}
