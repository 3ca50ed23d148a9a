// What may stand below the stage, one at a time; short where a phone has no room for all of a title.

/** @import { Surface } from "./catalog.js" */
/** @typedef {{id: string, title: string, short?: string, ofNetworks?: boolean}} Panel */

/** @type {Panel[]} the curves first, which stand everywhere */
export const BELOW = [
  { id: "curves", title: "Curves" },
  { id: "step", title: "Step" },
  { id: "board", title: "Scoreboard", short: "Scores" },
  { id: "network", title: "Network", ofNetworks: true },
];

/**
 * Those that a surface offers.
 * @param {Surface} surface
 */
export const offered = (surface) =>
  BELOW.filter(({ ofNetworks }) => !ofNetworks || Boolean(surface.network));

/**
 * What stays below the stage when another surface comes: the same, if that one offers it.
 * @param {string} below
 * @param {Surface} surface
 */
export const keptBelow = (below, surface) =>
  offered(surface).some(({ id }) => id === below) ? below : BELOW[0].id;
