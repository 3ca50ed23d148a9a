// Ticks under the scrubber: what happens in the race, and when. Under the pointer or the focus they
// say it; a click, and each key, takes the playhead there.
import { sameVisible, visibleLanes } from "../../model/lanes.js";
import { nearest, ticks } from "../../model/ticks.js";
import { h } from "../controls/dom.js";
import { TickWords } from "./tick_words.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { Store } from "../../model/store.js" */
/** @import { Tick } from "../../model/ticks.js" */

const [NEAR, NEAR_FINGER] = [10, 28]; // pixels from the pointer to a tick that it means

export class Ticks {
  /** @type {Tick[]} */
  list = [];
  /** @type {HTMLElement[]} more than there are ticks, the others hidden */
  marks = [];
  /** @type {Race | undefined} */
  race;

  /**
   * @param {HTMLElement} element under the scrubber
   * @param {{store: Store<State>, catalog: Catalog, player: Player}} parts
   */
  constructor(element, { store, catalog, player }) {
    this.element = element;
    this.store = store;
    this.catalog = catalog;
    this.player = player;
    this.slider = this.createSlider();
    this.band = h("div", { className: "tick-band" });
    this.words = new TickWords(catalog);
    element.append(this.slider, this.band, this.words.element);
    element.addEventListener("pointermove", (event) => this.tell(this.at(event)));
    element.addEventListener("pointerdown", (event) => this.tell(this.at(event)));
    for (const name of ["pointerleave", "pointercancel"])
      element.addEventListener(name, () => this.tell(-1));
    element.addEventListener("click", (event) => this.jump(this.at(event)));
    store.subscribe((state, old) => sameVisible(state.lanes, old.lanes) || this.draw());
    this.draw();
  }

  // one stop for the Tab key, however many ticks there are
  createSlider() {
    const slider = h("input", {
      type: "range",
      className: "visually-hidden",
      min: 0,
      step: 1,
      "aria-label": "Events",
      oninput: () => this.jump(slider.valueAsNumber),
      onfocus: () => {
        const { step, length } = this.player;
        slider.value = String(nearest(this.list, length ? step / length : 0));
        this.tell(slider.valueAsNumber);
      },
      onblur: () => this.tell(-1),
    });
    return slider;
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.draw();
  }

  /** The tick that the pointer means, or -1. */
  at({ clientX, pointerType }) {
    const { left, width } = this.band.getBoundingClientRect();
    const reach = (pointerType === "mouse" ? NEAR : NEAR_FINGER) / width;
    return nearest(this.list, (clientX - left) / width, reach);
  }

  draw() {
    const lanes = visibleLanes(this.store.get(), this.catalog);
    this.list = this.race ? ticks(this.race, lanes) : [];
    while (this.marks.length < this.list.length) this.marks.push(h("i"));
    if (this.band.children.length < this.marks.length) this.band.append(...this.marks);
    for (const [i, mark] of this.marks.entries()) show(mark, this.list[i]);
    this.slider.disabled = !this.list.length;
    this.slider.max = String(this.list.length - 1);
    this.tell(-1);
  }

  /** @param {number} index */
  jump(index) {
    if (this.list[index]) this.player.seek(this.list[index].step);
    this.tell(index);
  }

  /** @param {number} index of the tick whose events are said; none hides the words */
  tell(index) {
    const tick = this.list[index];
    if (!tick) return this.words.hide();
    const lanes = visibleLanes(this.store.get(), this.catalog);
    this.slider.setAttribute("aria-valuetext", this.words.show(tick, lanes));
  }
}

/**
 * A tick has the colours of its lanes, one over the other.
 * @param {HTMLElement} mark
 * @param {Tick | undefined} tick
 */
function show(mark, tick) {
  mark.hidden = !tick;
  if (!tick) return;
  const share = 100 / tick.events.length;
  const colours = tick.events.map(
    ({ colour }, i) => `var(${colour}) ${i * share}% ${(i + 1) * share}%`,
  );
  const look = `linear-gradient(${colours.join(", ")})`;
  const left = `${100 * tick.part}%`;
  if (mark.dataset.look === look + left) return; // a race under a slider: most of them stay
  mark.dataset.look = look + left;
  mark.style.left = left;
  mark.style.backgroundImage = look;
}
