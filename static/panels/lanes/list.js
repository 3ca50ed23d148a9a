// The lanes: a card each, under a header.
import { laneTitles } from "../../model/names.js";
import { changed } from "../../model/store.js";
import { h } from "../controls/dom.js";
import { LaneCard } from "./card.js";
import { arrange, keepFocus } from "./focus.js";
import { LanesHeader } from "./header.js";

/** @import { Lane } from "../../model/lanes.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { Parts } from "./parameter_rows.js" */

const REST = 80; // milliseconds between changes of the numbers: words need no sixty a second

export class LaneList {
  /** @type {Map<number, LaneCard>} by the keys of their lanes */
  cards = new Map();
  /** @type {Set<number>} the keys of those that show all their parameters */
  open = new Set();
  /** @type {Race | undefined} */
  race;

  /**
   * `opened()` is called when a card begins to show what its optimizer remembers.
   * @param {HTMLElement} element
   * @param {Omit<Parts, "showCard"> & {opened: () => void}} parts
   */
  constructor(element, parts) {
    const { store, catalog, player, opened } = parts;
    this.element = element;
    this.parts = { ...parts, showCard: (key, make) => showCard(this, key, make) };
    this.opened = opened;
    this.list = h("ol", { className: "lanes" });
    const showLast = () => this.list.lastElementChild?.scrollIntoView({ block: "nearest" });
    this.header = new LanesHeader(store, catalog, showLast, parts.tell);
    element.append(this.header.element, this.list);
    store.subscribe((state, old) => {
      // which batches matter, and how long schedules last
      const all = changed(state, old, "surface", "noise", "steps");
      if (!all && !changed(state, old, "lanes", "linked")) return;
      keepFocus(this.list, () => this.draw(all), this.header.add);
    });
    player.subscribe(() => this.setStepSoon());
    this.draw();
  }

  /** Whether any card shows what its optimizer remembers. */
  get wantsState() {
    return this.open.size > 0;
  }

  /** Draw what changed: cards are kept by key, so that a slider under the hand stays. */
  draw(all = false) {
    const { store, catalog } = this.parts;
    const state = store.get();
    const titles = laneTitles(state, catalog);
    const cards = state.lanes.map((lane, i) => {
      const card = this.cardOf(lane) || this.createCard(lane, titles[i]);
      card.owner.rename(titles[i]);
      if (all || card.lane !== lane) card.show(lane, state);
      const origin = state.lanes.findIndex(({ key }) => key === lane.branch?.lane);
      card.origin?.call(titles[origin]);
      return card;
    });
    this.cards = new Map(cards.map((card) => [card.key, card]));
    for (const key of this.open) if (!this.cards.has(key)) this.open.delete(key);
    const elements = cards.map((card) => card.element);
    arrange(this.list, elements);
    this.header.linked.checked = state.linked;
    limit(this.header, cards, state.lanes.length, catalog.limits.lanes);
    this.setStep();
  }

  /** The card of a lane, unless it has another optimizer now. */
  cardOf({ key, optimizer }) {
    const card = this.cards.get(key);
    return card?.lane?.optimizer === optimizer && card;
  }

  createCard(lane, title) {
    const card = new LaneCard(lane, title, this.parts);
    card.show(lane, this.parts.store.get());
    if (this.race) card.setRace(this.race);
    card.details.open = this.open.has(lane.key);
    card.details.addEventListener("toggle", () => this.toggle(lane.key, card.details.open));
    return card;
  }

  toggle(key, open) {
    if (open === this.open.has(key)) return;
    this.open[open ? "add" : "delete"](key);
    if (open && this.open.size === 1) this.opened();
    this.setStep();
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    for (const card of this.cards.values()) card.setRace(race);
    this.setStep();
  }

  setStepSoon() {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.setStep();
    }, REST);
  }

  setStep() {
    for (const card of this.cards.values()) card.setStep(this.race, this.parts.player.step);
  }
}

/**
 * Whether there is room for more lanes.
 * @param {LanesHeader} header
 * @param {LaneCard[]} cards
 * @param {number} count
 * @param {number} most
 */
function limit(header, cards, count, most) {
  const disabled = count >= most;
  for (const { foot } of cards) foot.branch.disabled = disabled;
  for (const control of [header.add, ...cards.map(({ head }) => head.copy)]) {
    const title = disabled ? `At most ${most} lanes.` : control.getAttribute("aria-label");
    Object.assign(control, { disabled, title });
  }
}

/**
 * Make a new card for a branch, and open it: it is there to be changed.
 * @param {LaneList} lanes
 * @param {number} key
 * @param {() => void} make
 */
function showCard(lanes, key, make) {
  lanes.open.add(key);
  make();
  const card = lanes.cards.get(key);
  card?.origin?.menu.focus({ preventScroll: true });
  card?.element.scrollIntoView({ block: "nearest" });
}
