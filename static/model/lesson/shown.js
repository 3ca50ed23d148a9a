// What a race showed, as claims ask for it.

/** @import { Shown } from "../claims.js" */
/** @import { StationaryPoint } from "../heights.js" */
/** @import { Race } from "../race.js" */

/**
 * The lanes in order, for claims count them.
 * @param {Race} race
 * @param {{key: number}[]} lanes
 * @param {StationaryPoint[]} minima
 * @returns {Shown}
 */
export const shownBy = (race, lanes, minima) => ({
  minimum: race.minimum,
  minima,
  walks: lanes.map(({ key }) => {
    const i = race.keys.indexOf(key);
    return { ...race.lanes[i], phenomena: race.phenomena[i] ?? [] };
  }),
});
