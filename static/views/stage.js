// The stage: a surface, the trails on it, and whichever view shows them.
import { picture } from "../model/heights.js";
import { laneTitles } from "../model/lanes.js";
import { latest } from "../model/latest.js";
import { look } from "../model/palette.js";
import { changed } from "../model/store.js";
import { Backdrop } from "./backdrop.js";
import { BatchContours } from "./batch_contours.js";
import { ContourView } from "./contour.js";
import { ProfileView } from "./profile.js";
import { Surface3dView } from "./surface3d.js";
import { readTheme } from "./theme.js";
import { TilesView } from "./tiles.js";
import { inkOf, Trails } from "./trails.js";

const VIEWS = { contour: ContourView, tiles: TilesView, "3d": Surface3dView, profile: ProfileView };

export class Stage {
  /** `getGrid(surface, parameters, range)` fetches heights; `failed(error)` says so. */
  constructor(element, { store, catalog, player, getGrid, failed }) {
    Object.assign(this, { element, store, catalog, player, failed });
    this.backdrop = new Backdrop(element);
    this.host = element.appendChild(
      Object.assign(document.createElement("div"), { className: "host" }),
    );
    this.theme = readTheme();
    this.batch = new BatchContours(this, getGrid);
    this.trails = new Trails(element);
    this.askGrid = latest((request) => this.fetchGrid(getGrid, request));
    this.open();
    new ResizeObserver(() => this.resize()).observe(element);
    store.subscribe((state, old) => this.follow(state, old));
    player.subscribe(() => this.tick());
  }

  // what the views ask of the stage
  surfaceTitle = () => this.surface.title;
  camera = () => this.store.get().camera;
  turned = (camera) => this.store.set({ camera });
  zoomed = (range) => this.store.set({ box: range });
  moved = () => {
    this.batch.touch();
    this.place();
    this.onMoved?.();
  };

  /** Where the pixels of the stage are counted from, in the window. */
  origin() {
    const { left, top } = this.element.getBoundingClientRect();
    return { left: left + this.element.clientLeft, top: top + this.element.clientTop };
  }

  get surface() {
    return this.catalog.surface(this.store.get().surface);
  }

  /** The piece of the plane that must be seen. */
  get wanted() {
    return this.store.get().box ?? this.surface.domain;
  }

  /** The lanes on show: each with its title and look. */
  lanes() {
    const state = this.store.get();
    const titles = laneTitles(state, this.catalog);
    return state.lanes
      .map((lane, i) => ({ ...lane, title: titles[i], look: look(lane.slot) }))
      .filter((lane) => !lane.hidden);
  }

  // a curve has one view only
  get viewName() {
    return this.surface.dimensions === 1 ? "profile" : this.store.get().view;
  }

  open() {
    this.view?.close();
    this.element.dataset.view = this.viewName;
    this.view = new VIEWS[this.viewName](this);
  }

  follow(state, old) {
    if (this.viewName !== this.element.dataset.view) this.open();
    if (changed(state, old, "view", "surface", "surfaceParameters")) return this.resize();
    if (changed(state, old, "box") && !this.shows(state.box)) return this.resize();
    if (changed(state, old, "box")) return this.want();
    if (changed(state, old, "lanes")) this.relane(old);
    if (changed(state, old, "camera")) this.view.draw?.();
    if (changed(state, old, "lanes", "seed", "noise")) this.batch.touch();
    if (changed(state, old, "start")) this.onMoved?.();
  }

  relane(old) {
    const shown = (lanes) =>
      lanes
        .filter((lane) => !lane.hidden)
        .map((lane) => lane.key)
        .join();
    if (this.view.arrange && shown(old.lanes) !== shown(this.store.get().lanes)) this.resize();
    else this.place();
    this.describe();
  }

  shows = (box) => box !== null && this.view.range === box;

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!width || !height) return;
    this.backdrop.resize(width, height);
    this.trails.resize(width, height);
    this.view.resize(width, height, this.wanted);
    if (this.picture && this.fits(this.picture)) this.view.setPicture(this.picture);
    this.want();
    this.moved();
    this.describe();
  }

  // for those who do not see it
  describe() {
    const titles = this.lanes().map((lane) => lane.title);
    this.view.describe(
      `${this.surface.title} with the trajectories of ${titles.join(", ") || "no lanes"}`,
    );
  }

  fits = ({ surface }) => surface === this.store.get().surface;

  /** Ask for the heights that the view shows. */
  want() {
    const { surface, surfaceParameters } = this.store.get();
    this.askGrid({ surface, parameters: surfaceParameters, range: this.view.range });
  }

  async fetchGrid(getGrid, { surface, parameters, range }) {
    try {
      const grid = await getGrid(surface, parameters, range);
      if (!this.fits(grid)) return;
      this.picture = picture(grid, this.surface.heights, this.wanted);
      this.view.setPicture(this.picture);
      this.moved();
    } catch (error) {
      this.failed(error);
    }
  }

  setTheme() {
    this.theme = readTheme();
    this.resize();
  }

  /** Another race to show, or more of it. */
  setRace(race) {
    this.race = race;
    this.place();
  }

  /** Put the trails where the view has them. */
  place() {
    const { race } = this;
    const strokes = !race
      ? []
      : this.lanes()
          .filter((lane) => race.lane(lane.key))
          .map((lane) => ({
            ...inkOf(race, lane.key, lane.look, this.theme),
            ...this.view.points(race.lane(lane.key), race.end(lane.key), lane.key),
          }));
    this.trails.position = this.player.position;
    this.trails.set(strokes, this.theme);
    this.showLosses();
  }

  tick() {
    this.trails.draw(this.player.position);
    this.batch.touch();
    this.showLosses();
  }

  showLosses() {
    if (!this.view.showLosses || !this.race) return;
    const { step } = this.player;
    this.view.showLosses(new Map(this.race.keys.map((key) => [key, this.race.lane(key).f[step]])));
  }
}
