// The views of a race.

/** @import { Catalog } from "./catalog.js" */
/** @import { State } from "./settings.js" */

/** Those that a reader can choose, the first one first. */
export const VIEWS = [
  { id: "contour", title: "Contour" },
  { id: "tiles", title: "Side by side" },
  { id: "3d", title: "3-D" },
];

/**
 * The view that a state shows: a curve has one only, its profile.
 * @param {State} state
 * @param {Catalog} catalog
 */
export const viewOf = ({ surface, view }, catalog) =>
  catalog.surface(surface).dimensions === 1 ? "profile" : view;
