// A number of every lane over the steps: the loss, or a rate that a schedule moves. The whole
// curves faintly, unless the reader hides what is still to come, and up to the playhead in full.
// Plotly owns the axes.

import { axisRange } from "../model/axis_range.js";
import { isLog, shownCurve } from "../model/curves.js";
import { sameShown, visibleLanes } from "../model/lanes.js";
import { sharpnessNote } from "../model/sharpness.js";
import { changed } from "../model/store.js";
import { coursesOf, drawn, linesOf, noteOf, reaching, titleOf } from "./courses.js";
import { Cursor } from "./cursor.js";
import { DepartureMarks } from "./departure_marks.js";
import { curveFigure, marginOf } from "./figures/curve.js";

import { Plot } from "./plot.js";
import { Readout } from "./readout.js";
import { readTheme } from "./theme.js";
import { Trails } from "./trails.js";

/** @import { VisibleLane } from "../model/lanes.js" */
/** @import { Box, Interval } from "../model/pixels.js" */
/** @import { Race } from "../model/race.js" */
/** @import { State } from "../model/settings.js" */
/** @import { Course, Mark } from "./courses.js" */
/** @import { Parts } from "./stage.js" */
/** @import { Stroke } from "./strokes.js" */

export class CurvePlot {
  width = 0;
  height = 0;
  drawn = ""; // what the axes show
  /** @type {Box | undefined} where the curves are, in the element */
  box;
  /** @type {Interval} of the axis upright */
  range;
  /** @type {Race | undefined} */
  race;

  /**
   * @param {HTMLElement} element
   * @param {Pick<Parts, "store" | "catalog" | "player" | "failed">} parts
   */
  constructor(element, { store, catalog, player, failed }) {
    this.element = element;
    this.store = store;
    this.catalog = catalog;
    this.player = player;
    this.plot = new Plot(element);
    this.plot.describe(this.curve.label);
    this.trails = new Trails(element);
    this.marks = new DepartureMarks(element);
    this.note = createNote(element);
    this.cursor = new Cursor(element, player);
    this.readout = new Readout(element, player, this.cursor);
    this.theme = readTheme();
    new ResizeObserver(() => this.setTheme()).observe(element);
    store.subscribe((state, old) => isOther(state, old, catalog) && this.place());
    player.subscribe(() => this.tick());
    this.plot.load(() => this.drawAxes(), failed);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!width || !height) return;
    const { l, r, t, b } = marginOf(this.theme);
    Object.assign(this, { width, height, drawn: "" });
    this.box = { left: l, top: t, right: width - r, bottom: height - b };
    this.cursor.box = this.box;
    this.trails.resize(width, height);
    this.place();
  }

  setTheme() {
    this.theme = readTheme();
    this.resize();
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.place();
  }

  get curve() {
    return onAxis(this.store.get(), this.catalog);
  }

  place() {
    if (!isShown(this.store.get())) return;
    const { race, box, curve, theme } = this;
    if (!box || !race) return this.tick();
    const { future } = this.store.get();
    const courses = coursesOf(race, curve, lanesOf(this), theme);
    if (courses.length || !this.range) this.range = axisRange(curve, courses.map(reaching));
    this.drawAxes();
    const axes = { steps: race.steps, box, range: this.range, ...curve.kind };
    const { strokes, marks } = drawn(courses, axes, race.minimum);
    this.trails.position = this.player.position;
    for (const stroke of strokes) stroke.ghost = future;
    this.trails.set(strokes, theme);
    this.marks.set(marks, box, future, theme.large);
    this.note.textContent = noteIn(this, courses);
    this.note.classList.toggle("high", Boolean(curve.of) && strokes.some(isLow));
    this.readout.set(linesOf(race, curve, courses), (step) => titleOf(race, curve, step));
    this.plot.describe(inWords(curve, future ? marks : [], this.note.textContent));
    this.tick();
  }

  tick() {
    if (!isShown(this.store.get())) return;
    this.trails.draw(this.player.position);
    this.marks.reach(this.player.step);
    this.cursor.draw();
  }

  // only where they are others: Plotly is slow, and a race arrives in pieces
  drawAxes() {
    const { curve, width, height, range } = this;
    if (!this.plot.ready || !this.race || !this.box || !range) return;
    const { steps } = this.race;
    const wanted = [curve.id, curve.log, width, height, steps, ...range].join();
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    const figure = curveFigure(curve, { width, height, steps, range }, this.theme);
    this.plot.draw(figure, { staticPlot: true });
  }
}

/** @type {(plot: CurvePlot) => VisibleLane[]} those that the curve is of */
function lanesOf({ store, catalog, curve: { of } }) {
  const lanes = visibleLanes(store.get(), catalog);
  return of ? lanes.filter(({ key }) => key === of(store.get())?.key) : lanes;
}

/** @type {(plot: CurvePlot, courses: Course[]) => string} */
function noteIn({ race, curve, store, catalog }, courses) {
  if (!race) return "";
  return curve.of ? sharpnessNote(race, store.get(), catalog) : noteOf(race, curve, courses);
}

/** @type {(stroke: Stroke) => boolean} whether it stays in the lower part, where a note would be */
const isLow = ({ points, end, box }) =>
  points.subarray(0, 2 * (end + 1)).every((at, i) => i % 2 === 0 || !(at < middleOf(box)));

/** @type {(box: Box) => number} */
const middleOf = ({ top, bottom }) => (top + bottom) / 2;

/** @type {(state: State) => boolean} whether no other panel stands in their place */
const isShown = ({ below }) => below === "curves";

/** @type {(state: State, old: State, catalog: Parts["catalog"]) => boolean} */
const isOther = (state, old, catalog) =>
  changed(state, old, "surface", "curve", "axis", "future", "below", "chosen") ||
  !sameShown(state, old, catalog);

/**
 * The curve on show, on the axis that was chosen.
 * @param {State} state
 * @param {Parts["catalog"]} catalog
 */
function onAxis(state, catalog) {
  const curve = shownCurve(state, catalog);
  const log = isLog(state, curve);
  return { ...curve, log, kind: { log, loss: curve.id === "loss" } };
}

/** @type {(curve: {label: string}, marks: Mark[], note: string) => string} */
function inWords({ label }, marks, note) {
  const words = marks.map(({ course, text }) => `${course.lane.title}: ${text}`);
  return [label, ...words, note].filter(Boolean).join(". ");
}

/** @param {HTMLElement} parent */
function createNote(parent) {
  const note = document.createElement("p");
  note.className = "curve-note";
  note.setAttribute("aria-hidden", "true"); // the picture's own description says it
  return parent.appendChild(note);
}
