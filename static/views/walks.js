// The walks of a race on the stage: a trail for each lane that is shown, and its loss.
import { lossAt } from "../model/loss.js";
import { inkOf, Trails } from "./trails.js";

/** @import { Over } from "./arrows.js" */
/** @import { Player } from "../model/player.js" */
/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Race } from "../model/race.js" */
/** @import { Theme } from "./theme.js" */
/** @import { View } from "./view.js" */

export class Walks {
  /** @type {Race | undefined} */
  race;
  /** @type {Over | undefined} what lies over the trails, once it was asked for */
  over;

  /**
   * @param {HTMLElement} element
   * @param {Player} player
   */
  constructor(element, player) {
    this.player = player;
    this.trails = new Trails(element);
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  resize(width, height) {
    this.trails.resize(width, height);
    this.over?.resize(width, height);
  }

  /**
   * Put the trails where a view has them.
   * @param {View} view
   * @param {VisibleLane[]} lanes
   * @param {Theme} theme
   */
  place(view, lanes, theme) {
    const { race } = this;
    const together = new Set(view.ofLanes ? [] : lanes.map(({ key }) => key));
    const strokes = lanes.flatMap(({ key, look }) => {
      const lane = race?.lane(key);
      if (!race || !lane) return [];
      const place = view.points(lane, race.end(key), key);
      const origin = race.origin(key);
      // the trail of the lane that it leaves is in the same picture already
      if (origin && together.has(origin.lane)) place.points.fill(NaN, 0, 2 * origin.step);
      return [{ ...inkOf(race, key, look, theme), ...place }];
    });
    this.trails.position = this.player.position;
    this.trails.set(strokes, theme);
    this.over?.place(view, theme);
    this.#showLosses(view);
  }

  /**
   * Draw up to the playhead.
   * @param {View} view
   */
  follow(view) {
    this.trails.draw(this.player.position);
    this.over?.follow();
    this.#showLosses(view);
  }

  /** @param {View} view */
  #showLosses(view) {
    const { race } = this;
    if (!view.showLosses || !race) return;
    const { step } = this.player;
    view.showLosses(new Map(race.keys.map((key) => [key, lossAt(race, key, step) ?? NaN])));
  }
}
