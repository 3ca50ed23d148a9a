// What a presenter's clicker does, whose two keys are Page Down and Page Up.

/** @import { Player } from "../../model/player.js" */
/**
 * @typedef {object} Lesson what walks the scenes of a lesson
 * @property {() => void} next reveals first, then goes on
 * @property {() => void} previous
 * @property {() => void} reveal
 */

const LEAP = 10; // steps

export const isPresenting = () => "presenting" in document.documentElement.dataset;

export class Clicker {
  /** @type {Lesson | null} the one that is open */
  lesson = null;

  /** @param {Player} player */
  constructor(player) {
    this.player = player;
  }

  /** On: the lesson; in a hall without one, play or pause; else some steps. */
  next() {
    const { lesson, player } = this;
    if (lesson) lesson.next();
    else if (!isPresenting()) player.move(LEAP);
    else if (player.playing) player.pause();
    else player.play();
  }

  /** Back: in a hall without a lesson to the start, where it waits. */
  previous() {
    const { lesson, player } = this;
    if (lesson) lesson.previous();
    else player.move(isPresenting() ? -player.length : -LEAP);
  }
}
