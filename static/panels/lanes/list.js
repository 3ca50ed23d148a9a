// The lanes: a card each, and a menu to add another.
import { addLane, laneTitles } from "../../model/lanes.js";
import { changed } from "../../model/store.js";
import { h, icon } from "../controls/dom.js";
import { LaneCard } from "./card.js";

export class LaneList {
  /** `opened()` is called when a card begins to show what its optimizer remembers. */
  constructor(element, { store, catalog, player, explain, opened }) {
    Object.assign(this, { store, catalog, player, explain, opened });
    this.list = h("ol", { className: "lanes" });
    this.cards = new Map();
    this.open = new Set(); // keys of the cards that show all their parameters
    element.append(this.header(), this.list);
    store.subscribe((state, old) => {
      const all = changed(state, old, "surface", "noise"); // which batches matter
      if (all || changed(state, old, "lanes", "linked")) this.draw(all);
    });
    player.subscribe(() => this.setStepSoon());
    this.draw();
  }

  header() {
    const { store, catalog } = this;
    this.add = h("select", {
      className: "add",
      "aria-label": "Add an optimizer",
      onchange: () => {
        store.set(addLane(store.get(), catalog, this.add.value));
        this.add.value = "";
        this.list.lastElementChild?.scrollIntoView({ block: "nearest" });
      },
    });
    this.add.append(h("option", { value: "", textContent: "+ Add lane" }));
    for (const { id, title } of catalog.optimizers)
      this.add.append(h("option", { value: id, textContent: title }));
    this.link = h("input", {
      type: "checkbox",
      id: "linked",
      onchange: () => store.set({ linked: this.link.checked }),
    });
    const title = "Move the learning rate of all lanes together";
    const link = h(
      "label",
      { className: "link", for: "linked", title },
      this.link,
      icon("link"),
      "Link rates",
    );
    return h(
      "div",
      { className: "lanes-header" },
      h("h2", { textContent: "Lanes" }),
      link,
      this.add,
    );
  }

  /** Whether any card shows what its optimizer remembers. */
  get wantsState() {
    return this.open.size > 0;
  }

  /** Draw what changed: cards are kept by key, so that a slider under the hand stays. */
  draw(all = false) {
    const state = this.store.get();
    const titles = laneTitles(state, this.catalog);
    const keep = new Map();
    state.lanes.forEach((lane, i) => {
      const old = this.cards.get(lane.key);
      const card = old?.title === titles[i] ? old : this.card(lane, titles[i]);
      if (all || card.lane !== lane) card.show(lane, state);
      if (card !== old && this.race) card.setRace(this.race);
      keep.set(lane.key, card);
    });
    for (const key of this.open) if (!keep.has(key)) this.open.delete(key);
    this.cards = keep;
    const elements = [...keep.values()].map((card) => card.element);
    if (
      elements.some((element, i) => this.list.children[i] !== element) ||
      this.list.children.length !== elements.length
    )
      this.list.replaceChildren(...elements);
    this.link.checked = state.linked;
    this.limit(state.lanes.length >= this.catalog.limits.lanes);
    this.setStep();
  }

  limit(full) {
    const why = full ? `At most ${this.catalog.limits.lanes} lanes.` : "";
    for (const control of [this.add, ...[...this.cards.values()].map((card) => card.copy)])
      Object.assign(control, { disabled: full, title: why || control.getAttribute("aria-label") });
  }

  card(lane, title) {
    const open = this.open.has(lane.key);
    return new LaneCard(lane, title, {
      ...this,
      open,
      toggled: (now) => this.toggle(lane.key, now),
    });
  }

  toggle(key, open) {
    if (open === this.open.has(key)) return;
    this.open[open ? "add" : "delete"](key);
    if (open && this.open.size === 1) this.opened();
    this.setStep();
  }

  setRace(race) {
    this.race = race;
    for (const card of this.cards.values()) card.setRace(race);
    this.setStep();
  }

  // words need no sixty changes a second
  setStepSoon() {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.setStep();
    }, 80);
  }

  setStep() {
    for (const card of this.cards.values()) card.setStep(this.race, this.player.step);
  }
}
