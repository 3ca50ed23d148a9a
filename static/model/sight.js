// What the eye sees of a scene: where its points are on the stage, and which the surface hides.
import { projector } from "./camera.js";
import { cover, heightAt } from "./cover.js";
import { seenWalk } from "./veiling.js";

/** @import { Camera } from "./camera.js" */
/** @import { SceneBox } from "./cover.js" */
/** @import { Picture, StationaryPoint } from "./heights.js" */
/** @import { Interval, Point } from "./pixels.js" */
/** @import { Trajectory } from "./race.js" */

const EDGE = 1e-3; // of the surface's width: how far beside it a walk is still drawn

export class Sight {
  /**
   * @param {Picture} picture
   * @param {SceneBox} scene
   * @param {Camera} camera
   * @param {number} width
   * @param {number} height
   */
  constructor(picture, scene, camera, width, height) {
    this.ranges = scene.ranges;
    this.picture = picture;
    this.project = projector(camera, scene.ranges, scene.aspect, width, height);
    this.hidden = cover(picture, scene, camera);
  }

  /**
   * A point of the surface, upon what is drawn of it: a narrow valley is deeper than the grid knows.
   * Nothing beside the drawn piece.
   * @param {number} x
   * @param {number} y
   * @param {number} f
   * @returns {[number, number, number] | null}
   */
  #upon(x, y, f) {
    const { picture, ranges } = this;
    if (!within(x, ranges[0]) || !within(y, ranges[1])) return null;
    const [across, along] = [part(x, ranges[0]), part(y, ranges[1])];
    const ground = heightAt(picture, across * (picture.columns - 1), along * (picture.rows - 1));
    const z = picture.toRelief(f);
    return [x, y, ground > z ? ground : z];
  }

  /**
   * A walk up to a row; outside the drawn piece of the surface there is nothing to walk on.
   * @param {Pick<Trajectory, "x" | "y" | "f" | "slice">} lane
   * @param {number} end
   */
  walk({ x, y, f, slice }, end) {
    const { project, hidden } = this;
    if (!slice) return seenWalk((row) => this.#upon(x[row], y[row], f[row]), end, project, hidden);
    const walk = seenWalk((row) => this.#over(x[row], y[row], f[row]), end, project, hidden);
    return { ...walk, feet: this.#feet(x, y, slice, end) };
  }

  /** @type {(x: number, y: number, f: number) => [number, number, number] | null} at its true height */
  #over(x, y, f) {
    const { ranges, picture } = this;
    if (!within(x, ranges[0]) || !within(y, ranges[1])) return null;
    return [x, y, picture.toRelief(f)];
  }

  /** @type {(x: Float32Array, y: Float32Array, slice: Float32Array, end: number) => Float64Array} where the surface is below or above a walk */
  #feet(x, y, slice, end) {
    const feet = new Float64Array(2 * (end + 2)).fill(NaN);
    for (let row = 0; row <= end; row += 1) {
      const at = this.#over(x[row], y[row], slice[row]);
      if (at) feet.set(this.project(...at), 2 * row);
    }
    return feet;
  }

  /**
   * Where a point of the surface is seen; nowhere where it is hidden.
   * @param {Pick<StationaryPoint, "x" | "y" | "f">} point
   * @returns {Point}
   */
  spot({ x, y, f }) {
    const at = this.#upon(x, y, f);
    return at && !this.hidden(...at) ? this.project(...at) : [NaN, NaN];
  }
}

/** @type {(value: number, interval: Interval) => number} */
const part = (value, [low, high]) => (value - low) / (high - low);

/** @type {(value: number, interval: Interval) => boolean} within it, or just beside */
function within(value, [low, high]) {
  const edge = (high - low) * EDGE;
  return value >= low - edge && value <= high + edge;
}
