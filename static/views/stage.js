// The stage: a surface, the walks on it, and whichever view shows them.
import { visibleLanes } from "../model/lanes.js";
import { reachable, whyChanged } from "../model/reach.js";
import { viewOf } from "../model/views.js";
import { Backdrop } from "./backdrop.js";
import { BatchContours } from "./batch_contours.js";
import { listen } from "./follow.js";
import { Legend } from "./legend.js";
import { Marks } from "./marks.js";
import { leavesRoom } from "./room.js";
import { SurfacePicture } from "./surface_picture.js";
import { fits, readTheme } from "./theme.js";
import { Touch } from "./touch.js";
import { openView } from "./view.js";
import { wait } from "./waiting.js";
import { Walks } from "./walks.js";

/** @import { Catalog } from "../model/catalog.js" */
/** @import { Player } from "../model/player.js" */
/** @import { Range } from "../model/pixels.js" */
/** @import { Race } from "../model/race.js" */
/** @import { State } from "../model/settings.js" */
/** @import { Store } from "../model/store.js" */
/** @import { GetGrid } from "./surface_picture.js" */
/** @import { View } from "./view.js" */

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {GetGrid} getGrid
 * @property {(error: unknown) => void} failed says so
 * @property {(text: string) => void} tell says what was done
 */

export class Stage {
  /** @type {View} */
  view;
  /** @type {Set<() => void>} called when a point of the plane may stand elsewhere */
  movers = new Set();

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, { store, catalog, player, getGrid, failed, tell }) {
    this.element = element;
    this.store = store;
    this.catalog = catalog;
    this.player = player;
    this.failed = failed;
    this.tell = tell;
    this.theme = readTheme();
    this.backdrop = new Backdrop(element);
    this.host = createHost(element);
    this.batch = new BatchContours(this, getGrid);
    this.marks = new Marks(this);
    this.walks = new Walks(element, player);
    this.legend = new Legend(this);
    this.picture = new SurfacePicture(this, getGrid);
    this.open(viewOf(store.get(), catalog));
    new Touch(this);
    new ResizeObserver(() => (fits(this.theme) ? this.resize() : this.setTheme())).observe(element);
    listen(this);
    player.subscribe(() => this.#tick());
  }

  lanes = () => visibleLanes(this.store.get(), this.catalog);

  /** The view shows another piece of the plane, or shows it elsewhere. */
  moved() {
    this.batch.touch();
    this.marks.draw();
    wait(this);
    this.place();
    for (const place of this.movers) place();
  }

  get surface() {
    return this.catalog.surface(this.store.get().surface);
  }

  /** The piece of the plane that must be seen. */
  get wanted() {
    return this.store.get().box ?? this.picture.home;
  }

  /** @type {(range: Range) => Range} it, or the nearest one that can be shown */
  reachable = (range) => nearest(this, range);

  /** Where the pixels of the stage are counted from, in the window. */
  origin = () => originOf(this.element);

  open(name) {
    this.view?.close();
    this.element.dataset.view = name;
    this.view = openView(name, this);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!leavesRoom(this)) return;
    for (const layer of [this.backdrop, this.marks, this.walks]) layer.resize(width, height);
    this.view.resize(width, height, this.wanted);
    if (this.picture.current) this.view.setPicture(this.picture.current);
    this.want();
    this.moved();
    this.describe();
  }

  // for screen readers
  describe = () => this.view.describe(inWords(this));

  /** Ask for the heights that the view shows. */
  want = () => this.picture.want(this.view.range);

  setTheme() {
    this.theme = readTheme();
    this.resize();
  }

  /** @param {Race} race another one to show, or more of it */
  setRace(race) {
    this.walks.race = this.picture.walked(race);
    this.place();
  }

  place = () => this.walks.place(this.view, this.lanes(), this.theme);

  #tick() {
    this.walks.follow(this.view);
    this.batch.touch();
  }
}

/** @param {HTMLElement} parent */
function createHost(parent) {
  const host = document.createElement("div");
  host.className = "host";
  return parent.appendChild(host);
}

/** @param {HTMLElement} element */
function originOf(element) {
  const { left, top } = element.getBoundingClientRect();
  return { left: left + element.clientLeft, top: top + element.clientTop };
}

/**
 * @param {Stage} stage
 * @param {Range} range
 */
function nearest({ catalog, tell, surface }, range) {
  // the window of a landscape goes by what paths there are
  const far = surface.network ? Infinity : catalog.limits.coordinate;
  const shown = reachable(range, far);
  if (shown !== range) tell(whyChanged(range, shown, far));
  return shown;
}

/** @param {Stage} stage */
function inWords({ surface, lanes, marks }) {
  const titles = lanes().map(({ title }) => title);
  const walks = `${surface.title} with the trajectories of ${titles.join(", ") || "no lanes"}`;
  return [walks, marks.words].filter(Boolean).join("; ");
}
