// What a race showed, as claims ask for it. Of a network they ask for what is measured, by its name;
// f is the loss, as on a surface.

/** @import { Shown } from "../claims.js" */
/** @import { StationaryPoint } from "../heights.js" */
/** @import { Race, Trajectory } from "../race.js" */

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
    /** @type {Trajectory} */
    const walk = race.lanes[i];
    const measures = walk?.measures && { ...walk.measures, loss: walk.measures.f };
    return { ...walk, ...(measures && { measures }), phenomena: race.phenomena[i] ?? [] };
  }),
});
