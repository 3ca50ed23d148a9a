// The picture of the surface that the stage shows: asked for anew when the surface, its shape or
// the range changes.
import { picture } from "../model/heights.js";
import { latest } from "../model/latest.js";
import { Viewpoints } from "./viewpoints.js";

/** @import { Values } from "../model/catalog.js" */
/** @import { Grid, Picture } from "../model/heights.js" */
/** @import { Range } from "../model/pixels.js" */
/** @import { Stage } from "./stage.js" */

/**
 * @callback GetGrid fetches the heights of a surface over a range, or as a batch sees them
 * @param {string} surface
 * @param {Values} parameters
 * @param {Range} range
 * @param {object} [batch]
 * @returns {Promise<Grid>}
 */

export class SurfacePicture {
  /** @type {Picture | undefined} */
  #picture;

  /**
   * @param {Stage} stage
   * @param {GetGrid} getGrid
   */
  constructor(stage, getGrid) {
    this.stage = stage;
    this.getGrid = getGrid;
    this.viewpoints = new Viewpoints(getGrid);
  }

  /** The newest picture, if it still shows the surface that is on the stage. */
  get current() {
    return this.#fits(this.#picture) ? this.#picture : undefined;
  }

  /** Whether another surface was chosen, and what is to be seen of it has not come yet. */
  get stale() {
    return this.#picture !== undefined && !this.current;
  }

  /** Ask for the heights over a range. */
  want(range) {
    const { surface, surfaceParameters } = this.stage.store.get();
    this.#ask(surface, surfaceParameters, range);
  }

  #fits = (grid) => grid?.surface === this.stage.store.get().surface;

  #ask = latest(async (/** @type {Parameters<GetGrid>} */ ...[surface, parameters, range]) => {
    try {
      const grid = await this.getGrid(surface, parameters, range);
      if (!this.#fits(grid)) return;
      this.#picture = picture(grid, this.stage.wanted);
      this.stage.view.setPicture(this.#picture);
      this.stage.moved();
      this.stage.describe();
      this.stage.legend.draw();
    } catch (error) {
      this.stage.failed(error);
    }
  });
}
