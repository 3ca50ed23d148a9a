// What follows the playhead, but not sixty times a second while it plays.

/** @import { Player } from "../../model/player.js" */

/**
 * A function that draws at once, and while it plays at most once in so many milliseconds.
 * @param {Player} player
 * @param {() => void} draw
 * @param {number} rest
 */
export function seldom(player, draw, rest) {
  let waits = false;
  return () => {
    if (!player.playing) return draw();
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      draw();
    }, rest);
  };
}
