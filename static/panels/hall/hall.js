// What a lecture hall needs: presenter mode, a spotlight, a dark screen.
import { DarkScreen } from "./dark_screen.js";
import { Presenter } from "./presenter.js";
import { Spotlight } from "./spotlight.js";

/** @import { Player } from "../../model/player.js" */
/** @import { Say } from "../page/voice.js" */
/** @typedef {ReturnType<typeof createHall>} Hall */

/**
 * @param {HTMLElement} bar the transport
 * @param {Player} player
 * @param {Say} say
 * @param {() => "stage" | "below"} first what presenter mode begins with
 */
export function createHall(bar, player, say, first) {
  const dark = new DarkScreen(player, say);
  const spotlight = new Spotlight();
  return { dark, spotlight, presenter: new Presenter(bar, { say, dark, spotlight, first }) };
}
