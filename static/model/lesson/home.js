// The picture of a scene, as far as it is told: without what is still to come where that is asked,
// and with the solution of a challenge where that was shown.
import { pageOf, sceneOf } from "./reading.js";
import { solved } from "./solution.js";

/** @import { Catalog } from "../catalog.js" */
/** @import { State } from "../settings.js" */
/** @import { Reading } from "./reading.js" */

/**
 * What of a scene's picture waits for an answer.
 * @param {State} scene
 * @param {Reading} reading
 */
export function toldOf({ future, arrows }, reading) {
  const asked = pageOf(reading).phase === "asked" && !reading.over;
  return asked ? { future: false, arrows: [] } : { future, arrows };
}

/**
 * @param {State} scene as its link has it
 * @param {Reading} reading
 * @param {Catalog} catalog
 * @returns {State}
 */
export function homeOf(scene, reading, catalog) {
  const { challenge } = sceneOf(reading);
  const home = { ...scene, ...toldOf(scene, reading) };
  if (!challenge || pageOf(reading).goal !== "skipped") return home;
  return solved(home, catalog.surface(home.surface), challenge);
}
