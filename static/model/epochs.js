// How often lanes have seen all of the examples, where there are real ones.
import { formatNumber } from "./format.js";
import { visibleLanes } from "./lanes.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { State } from "./settings.js" */

/**
 * The epochs of the lanes on show at a step, as text; nothing on a surface without examples.
 * @param {State} state
 * @param {Catalog} catalog
 * @param {number} step
 */
export function epochsAt(state, catalog, step) {
  const { examples, usual_batch } = catalog.surface(state.surface);
  const lanes = visibleLanes(state, catalog);
  if (!examples || !lanes.length) return "";
  const sizes = lanes.map(({ batch }) => (batch ?? usual_batch) || examples);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) =>
    formatNumber((step * size) / examples, 3),
  );
  return least === most ? `epoch ${least}` : `epochs ${least}–${most}`;
}
