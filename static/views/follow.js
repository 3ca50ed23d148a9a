// What the stage does when a setting changes, or a key is pressed on its picture.
import { sameShown, sameVisible } from "../model/lanes.js";
import { changed } from "../model/store.js";
import { viewOf } from "../model/views.js";
import { hearKey } from "./picture_keys.js";

/** @import { State } from "../model/settings.js" */
/** @import { Stage } from "./stage.js" */

/** @param {Stage} stage */
export function listen(stage) {
  stage.store.subscribe((state, old) => follow(stage, state, old));
  stage.host.addEventListener("keydown", (event) => hearKey(stage, event));
}

/**
 * @param {Stage} stage
 * @param {State} state
 * @param {State} old
 */
function follow(stage, state, old) {
  const view = viewOf(state, stage.catalog);
  if (view !== stage.element.dataset.view) stage.open(view);
  const zoomed = changed(state, old, "box");
  if (changed(state, old, "view", "names", "surface", "surfaceParameters")) return stage.resize();
  if (zoomed && state.box !== stage.view.range) return stage.resize();
  if (zoomed) return stage.want();
  if (changed(state, old, "lanes")) followLanes(stage, state, old);
  if (changed(state, old, "camera")) stage.view.look?.();
  if (changed(state, old, "lanes", "seed", "noise")) stage.batch.touch();
  if (changed(state, old, "start")) for (const place of stage.movers) place();
}

function followLanes(stage, state, old) {
  if (sameShown(state, old, stage.catalog)) return; // a slider moves: the race tells the rest
  const others = stage.view.ofLanes && !sameVisible(state.lanes, old.lanes);
  if (stage.legend.draw() || others) stage.resize();
  else stage.place();
  stage.describe();
}
