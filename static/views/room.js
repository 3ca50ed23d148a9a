// Whether the stage has room for a picture: in a hall the curves and a lesson may leave it a strip, in
// which only the names of the lanes stand.

/** @import { Stage } from "./stage.js" */

const LEAST = 60; // pixels below the legend, axes included, of usual size

/** @param {Stage} stage of which the legend is drawn */
export function leavesRoom({ element, legend, theme }) {
  const { clientWidth: width, clientHeight: height } = element;
  if (!width || !height) return false;
  legend.draw();
  const isLow = height - legend.height < LEAST * theme.large;
  element.classList.toggle("low", isLow);
  return !isLow;
}
