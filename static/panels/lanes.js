// The lanes: a card each, with its sliders, and a menu to add another.
import { look } from "../model/palette.js";
import {
  addLane,
  duplicateLane,
  laneTitles,
  removeLane,
  setParameter,
  toggleLane,
} from "../model/state.js";
import { changed } from "../model/store.js";
import { words } from "../model/scale.js";
import { h, icon, iconButton } from "./dom.js";
import { sliderRow } from "./slider.js";

export class LanesPanel {
  constructor(element, { store, catalog, player, explain }) {
    Object.assign(this, { store, catalog, player, explain });
    this.list = h("ol", { className: "lanes" });
    this.cards = new Map();
    this.open = new Set(); // keys of the cards that show all their parameters
    element.append(this.header(), this.list);
    store.subscribe((state, old) => {
      if (changed(state, old, "lanes", "linked")) this.draw();
    });
    player.subscribe(() => this.tellSoon());
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
    for (const one of catalog.optimizers)
      this.add.append(h("option", { value: one.id, textContent: one.title }));
    this.link = h("input", {
      type: "checkbox",
      id: "linked",
      onchange: () => store.set({ linked: this.link.checked }),
    });
    const title = "Move the learning rate of all lanes together";
    const link = h("label", { className: "link", for: "linked", title }, this.link, icon("link"), "Link rates");
    return h("div", { className: "lanes-header" }, h("h2", { textContent: "Lanes" }), link, this.add);
  }

  /** Draw what changed: cards are kept by key, so that a slider under the hand stays. */
  draw() {
    const state = this.store.get();
    const titles = laneTitles(state, this.catalog);
    const keep = new Map();
    state.lanes.forEach((lane, i) => {
      const old = this.cards.get(lane.key);
      const card = old?.title === titles[i] ? old : this.card(lane, titles[i]);
      if (card.lane !== lane) card.show(lane);
      card.lane = lane;
      keep.set(lane.key, card);
    });
    this.cards = keep;
    const elements = [...keep.values()].map((card) => card.element);
    if (elements.some((one, i) => this.list.children[i] !== one) || this.list.children.length !== elements.length)
      this.list.replaceChildren(...elements);
    this.link.checked = state.linked;
    this.limit(state.lanes.length >= this.catalog.limits.lanes);
    this.tell();
  }

  limit(full) {
    const why = full ? `At most ${this.catalog.limits.lanes} lanes.` : "";
    for (const control of [this.add, ...[...this.cards.values()].map((card) => card.copy)])
      Object.assign(control, { disabled: full, title: why || control.getAttribute("aria-label") });
  }

  card(lane, title) {
    const { store, catalog } = this;
    const optimizer = catalog.optimizer(lane.optimizer);
    const rows = optimizer.parameters.map((param) => {
      const set = (value) => store.set(setParameter(store.get(), lane.key, param.name, value));
      return [param.name, sliderRow(param, title, set)];
    });
    const { colour, dash } = look(lane.slot);
    const hide = iconButton("eye", `Hide ${title}`, () => store.set(toggleLane(store.get(), lane.key)));
    const copy = iconButton("copy", `Duplicate ${title}`, () => store.set(duplicateLane(store.get(), lane.key)));
    const result = h("output", { className: "result" });
    const buttons = [
      h("button", {
        type: "button",
        className: "formula-button",
        textContent: "ƒ",
        title: `${title}: formula and source`,
        "aria-label": `${title} formula and source`,
        onclick: () => this.explain(optimizer),
      }),
      hide,
      copy,
      iconButton("remove", `Remove ${title}`, () => store.set(removeLane(store.get(), lane.key))),
    ];
    const head = h("div", { className: "lane-head" }, swatch(dash), h("h3", { textContent: title }), ...buttons);
    const body = this.body(lane.key, title, rows.map(([, row]) => row.element), result);
    const element = h("li", { className: "lane" }, head, body);
    element.style.setProperty("--lane", `var(${colour})`);
    element.dataset.lane = title;
    const show = (now) => {
      for (const [name, row] of rows) row.show(now.parameters[name]);
      element.classList.toggle("is-hidden", now.hidden);
      const label = `${now.hidden ? "Show" : "Hide"} ${title}`;
      hide.setAttribute("aria-label", label);
      hide.setAttribute("aria-pressed", String(now.hidden));
      hide.title = label;
    };
    return { element, title, result, copy, show };
  }

  // the first parameter always shows, the others on demand
  body(key, title, [first, ...others], result) {
    const body = h("div", { className: "lane-body" }, ...(first ? [first] : []), result);
    if (!others.length) return body;
    const more = h("details", { open: this.open.has(key) });
    more.append(h("summary", { "aria-label": `More ${title} parameters`, textContent: "more" }), ...others);
    more.addEventListener("toggle", () => this.open[more.open ? "add" : "delete"](key));
    body.append(more);
    return body;
  }

  setRace(race) {
    this.race = race;
    this.tell();
  }

  // words need no sixty changes a second
  tellSoon() {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.tell();
    }, 80);
  }

  tell() {
    const { race, player } = this;
    for (const [key, { result }] of this.cards) {
      const lane = race?.lane(key);
      const diverged = race?.diverged(key) ?? null;
      const gone = diverged !== null && player.step >= diverged;
      result.classList.toggle("diverged", gone);
      if (gone) result.textContent = `diverged at step ${diverged}`;
      else result.textContent = lane ? loss(lane.f[player.step]) : "";
    }
  }
}

// the wire carries float32: a walk may go on where the picture no longer can follow
const loss = (f) => (f === Infinity ? "f > 3e38" : `f ${words(f)}`);

function swatch(dash) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "lane-swatch");
  svg.setAttribute("viewBox", "0 0 28 12");
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = `<line x1="2" y1="6" x2="26" y2="6" stroke-dasharray="${dash.join(" ")}"/>`;
  return svg;
}
