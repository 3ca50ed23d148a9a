// What the keyboard does, wherever the focus is.

/** @import { Player } from "../../model/player.js" */

/** @type {Record<string, (player: Player) => void>} */
const KEYS = {
  " ": (player) => (player.playing ? player.pause() : player.play()),
  ArrowRight: (player) => player.move(1),
  ArrowLeft: (player) => player.move(-1),
  PageDown: (player) => player.move(10),
  PageUp: (player) => player.move(-10),
  Home: (player) => player.seek(0),
  End: (player) => player.seek(player.length),
};

// what uses keys itself; a slider leaves the space bar alone
const OWN_KEYS = "input, select, textarea, [data-keys]";
const OWN_SPACE = "input:not([type=range]), select, textarea, button, summary, a";

/**
 * Keys of the page, except where a control wants them itself.
 * @param {Player} player
 */
export function listenToKeys(player) {
  document.addEventListener("keydown", (event) => {
    const action = KEYS[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest(event.key === " " ? OWN_SPACE : OWN_KEYS)) return;
    event.preventDefault();
    action(player);
  });
}
