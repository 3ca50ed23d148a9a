// Says where the lanes stand when the race comes to rest, once; while it runs, nothing is said.
import { visibleLanes } from "../../model/lanes.js";
import { standings } from "../../model/standings.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Say } from "./voice.js" */

/**
 * `race()` is the one on show. Returns the words of now.
 * @param {{store: Store<State>, catalog: Catalog, player: Player, say: Say}} parts
 * @param {() => Race | null} race
 */
export function tellStandings({ store, catalog, player, say }, race) {
  const words = () => {
    const [shown, state] = [race(), store.get()];
    if (!shown?.rows) return ""; // nothing has come of it yet
    const surface = catalog.surface(state.surface);
    return standings(shown, visibleLanes(state, catalog), surface, player.step);
  };
  let ran = player.playing;
  player.subscribe(() => {
    if (ran && !player.playing) say(words());
    ran = player.playing;
  });
  return words;
}
