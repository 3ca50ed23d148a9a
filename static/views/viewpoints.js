// From where each surface is first seen in 3-D. It is found for its usual parameters and all of its
// domain, so that the view stands still while a slider moves.
import { picture } from "../model/heights.js";
import { sceneBox } from "../model/scene_box.js";
import { FIRST_VIEWPOINT, viewpoint } from "../model/viewpoint.js";

/** @import { Surface } from "../model/catalog.js" */
/** @import { Viewpoint } from "../model/viewpoint.js" */
/** @import { GetGrid } from "./surface_picture.js" */

export class Viewpoints {
  /** @type {Map<string, Promise<Viewpoint>>} by the ids of surfaces */
  #found = new Map();

  /** @param {GetGrid} getGrid */
  constructor(getGrid) {
    this.getGrid = getGrid;
  }

  /**
   * @param {Surface} surface
   * @returns {Promise<Viewpoint>}
   */
  of(surface) {
    const known = this.#found.get(surface.id);
    if (known) return known;
    const finding = this.#find(surface);
    this.#found.set(surface.id, finding);
    return finding;
  }

  async #find({ id, domain }) {
    try {
      const usual = picture(await this.getGrid(id, {}, domain), domain);
      return viewpoint(usual, sceneBox(usual));
    } catch {
      this.#found.delete(id); // the heights to show were asked for too, and that says what is wrong
      return FIRST_VIEWPOINT;
    }
  }
}
