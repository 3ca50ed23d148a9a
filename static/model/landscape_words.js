// What is said of a landscape: how much of the paths its plane holds, and what it cannot show.
import { formatNumber } from "./format.js";

/** @import { LandscapeAnswer, Plane } from "./landscape.js" */
/** @typedef {Pick<LandscapeAnswer, "plane" | "explained" | "curvatures" | "barrier">} Told */

const LITTLE = 5e-4; // a rise of the loss that nobody calls a barrier

/**
 * A share as a percentage; what is little or lacks little is not rounded away.
 * @param {number | null | undefined} share
 */
export function percent(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return "–";
  const exact = 100 * share;
  if (exact > 0 && exact < 0.5) return "< 1 %";
  if (exact < 100 && exact >= 99.5) return "> 99 %";
  return `${Math.round(exact)} %`;
}

/**
 * What the numbers of a plane say.
 * @param {Told} told
 * @param {boolean} [without] whether lanes that diverged have no say in it
 */
export function planeInWords({ plane, explained, curvatures, barrier }, without = false) {
  if (plane === "ends") return endsInWords(barrier);
  if (plane === "sharpest" && curvatures) {
    const [first, second] = curvatures.map((one) => formatNumber(one, 3));
    return `At this end the loss curves by ${first} and ${second} along them: the two largest eigenvalues of the Hessian.`;
  }
  if (!explained) return "";
  const [first, second] = explained.map(percent);
  const paths = without ? "paths of the lanes that did not diverge" : "paths";
  return `The two directions hold ${first} and ${second} of the variance of the ${paths}.`;
}

/**
 * What the directions of an answer are called, with the names of lanes for their places.
 * @param {LandscapeAnswer} answer
 * @param {Plane} plane
 * @param {string[]} titles of the race's lanes
 * @returns {[string, string]}
 */
export function axesOf({ axes }, { ends }, titles) {
  if (!ends) return axes;
  const [first, second] = ends.map((place) => `to the end of ${titles[place]}`);
  return [first, `${second}, at right angles`];
}

/** @param {number | null} barrier */
function endsInWords(barrier) {
  if (barrier === null || Number.isNaN(barrier)) return "";
  if (barrier < LITTLE)
    return "No barrier: on the straight line between the two ends the loss nowhere rises above the higher one.";
  return `The loss rises by ${formatNumber(barrier, 2)} on the straight line between the two ends, above the higher one.`;
}

/**
 * A lane's two losses and what share of its path's variance the plane leaves out, as short as can be.
 * @param {{loss: number, slice: number}} losses
 * @param {number | undefined} outside
 */
export function honestly({ loss, slice }, outside) {
  const two = `loss ${formatNumber(loss, 3)} · slice ${formatNumber(slice, 3)}`;
  return `${two} · outside ${percent(outside)}`;
}
