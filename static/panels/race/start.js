// The start of the race, as a marker on the stage; a network begins at weights drawn at random.
import { PointMarker } from "./point_marker.js";

/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Stage } from "./point_marker.js" */

/**
 * @param {Stage} stage
 * @param {Store<State>} store
 */
export const createStartMarker = (stage, store) =>
  new PointMarker(stage, {
    name: "Start point",
    className: "start",
    get: () => (stage.surface.network ? null : store.get().start),
    set: (start) => {
      if (!stage.surface.network) store.set({ start });
    },
  });
