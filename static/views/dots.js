// Dots on a trail, where its steps are long enough to be seen: several walks along one line differ
// in nothing else.
import { visibleSteps } from "../model/steps.js";

/** @import { Context, Stroke } from "./strokes.js" */
/** @import { Theme } from "./theme.js" */

/**
 * The dots of the steps from row to row.
 * @param {Context} context
 * @param {Stroke} stroke
 * @param {number} from
 * @param {number} to
 * @param {Theme} theme
 */
export function drawDots(context, stroke, from, to, theme) {
  stroke.dotted ??= new Set();
  const places = visibleSteps(stroke, from, to, stroke.dotted);
  if (!places.length) return;
  const radius = (stroke.small ? 2.4 : 3.2) * stroke.thick;
  context.beginPath();
  for (let i = 0; i < places.length; i += 2) {
    context.moveTo(places[i] + radius, places[i + 1]);
    context.arc(places[i], places[i + 1], radius, 0, 2 * Math.PI);
  }
  Object.assign(context, { fillStyle: stroke.colour, strokeStyle: theme.casing, lineWidth: 1 });
  context.fill();
  context.stroke();
}
