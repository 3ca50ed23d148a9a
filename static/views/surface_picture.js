// The picture of the surface that the stage shows: asked for anew when the surface, its shape or
// the range changes. That of a network is its landscape, which is a module of its own.
import { picture } from "../model/heights.js";
import { latest } from "../model/latest.js";
import { Viewpoints } from "./viewpoints.js";

/** @import { Values } from "../model/catalog.js" */
/** @import { Grid, Picture } from "../model/heights.js" */
/** @import { Range } from "../model/pixels.js" */
/** @import { Race } from "../model/race.js" */
/** @import { Landscape } from "./landscape.js" */
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
  /** @type {Landscape | undefined} once a network was shown */
  networks;
  /** @type {Race | undefined} the newest one, which a network's landscape may not know yet */
  race;

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
    return (this.#picture !== undefined || this.#isTraining) && !this.current;
  }

  get #isTraining() {
    return this.isOfNetwork && this.stage.store.get().lanes.length > 0;
  }

  get isOfNetwork() {
    return Boolean(this.stage.surface.network);
  }

  get landscape() {
    return this.isOfNetwork ? this.networks : undefined;
  }

  /** The piece of the plane that is seen at first: what a walk may leave. */
  get home() {
    return this.landscape?.home ?? this.stage.surface.domain;
  }

  /** What x and y are called. */
  get axes() {
    return this.landscape?.axes ?? this.stage.surface.axes;
  }

  /** @type {(race: Race) => Race} the one whose walks go with the picture */
  walked(race) {
    this.race = race;
    return this.landscape?.walked(race) ?? race;
  }

  /** @param {Picture} picture from where it is seen at first, in 3-D */
  viewpoint = (picture) =>
    this.landscape?.viewpoint(picture) ?? this.viewpoints.of(this.stage.surface);

  /** Ask for the heights over a range. */
  want(range) {
    if (this.isOfNetwork) return this.landscape?.ask();
    const { surface, surfaceParameters } = this.stage.store.get();
    this.#ask(surface, surfaceParameters, range);
  }

  /** Nothing is to be seen any more. */
  forget() {
    this.#picture = undefined;
    this.stage.moved();
  }

  #fits = (grid) => grid?.surface === this.stage.store.get().surface;

  #ask = latest(async (/** @type {Parameters<GetGrid>} */ ...[surface, parameters, range]) => {
    try {
      this.take(await this.getGrid(surface, parameters, range));
    } catch (error) {
      this.stage.failed(error);
    }
  });

  /** @param {Grid} grid new heights, unless another surface was chosen meanwhile */
  take(grid) {
    if (!this.#fits(grid)) return;
    this.#picture = picture(grid, this.stage.wanted);
    this.stage.view.setPicture(this.#picture);
    this.stage.moved();
    this.stage.describe();
    this.stage.legend.draw();
  }
}
