// The menu of planes: which one, through which lanes, what it holds of the paths, and how true it is.

import { chosenLane } from "../../model/chosen.js";
import { planeInWords } from "../../model/landscape_words.js";
import { laneTitles } from "../../model/names.js";
import { chooseEnd, endsOf, ofOneLane, PLANES } from "../../model/planes.js";
import { racers } from "../../model/race_request.js";
import { changed } from "../../model/store.js";
import { h, uniqueId } from "../controls/dom.js";
import { Comparison } from "./comparison.js";
import { LossTable } from "./table.js";

/** @import { Parts } from "./strip.js" */

const TWO =
  "Two lanes that train are needed for two ends: until then, the principal components are shown.";

const LOOKS = { className: "plane-menu popover-menu", popover: "auto" };
const MENU = { ...LOOKS, role: "group", "aria-label": "Planes" };

export class PlaneMenu {
  /** @type {HTMLSelectElement[]} */
  ends;
  /** @type {Map<string, HTMLSelectElement>} by the planes through one end */
  oneEnd;

  /**
   * @param {HTMLElement} anchor it opens below
   * @param {Parts} parts
   */
  constructor(anchor, parts) {
    this.anchor = anchor;
    this.parts = parts;
    const { store } = parts;
    Object.assign(this, endMenus(parts));
    this.rows = PLANES.map((plane) => this.#row(plane));
    this.note = h("p", { className: "plane-note" });
    this.table = new LossTable(parts);
    this.comparison = new Comparison(parts);
    this.element = h(
      "div",
      MENU,
      ...this.rows.map(({ element }) => element),
      this.note,
      this.table.element,
      this.comparison.element,
    );
    this.element.addEventListener("toggle", (event) => {
      const isOpen = /** @type {any} */ (event).newState === "open";
      anchor.setAttribute("aria-expanded", String(isOpen));
      this.update();
    });
    anchor.after(this.element);
    store.subscribe((state, old) => {
      if (changed(state, old, "chosen", "lanes")) this.comparison.forget();
    });
  }

  get isOpen() {
    return this.element.matches(":popover-open");
  }

  toggle() {
    const { bottom, left } = this.anchor.getBoundingClientRect();
    this.element.style.top = `${bottom + 4}px`;
    this.element.style.maxHeight = `calc(100dvh - ${bottom + 12}px)`;
    this.element.style.left = `max(8px, min(${left}px, 100vw - var(--menu) - 8px))`;
    this.element.togglePopover();
  }

  #row({ id, title, says }) {
    const { store } = this.parts;
    const text = h("p", { id: uniqueId(), textContent: says });
    const input = h("input", {
      type: "radio",
      name: "plane",
      "aria-describedby": text.id,
      onchange: () => store.set({ plane: id, ...WHOLE }),
    });
    const one = this.oneEnd.get(id);
    const lanes = id === "ends" ? this.ends : one ? [one] : [];
    const through = h("div", { className: "plane-lanes" }, ...lanes);
    const label = h("label", {}, input, h("b", { textContent: title }));
    const more = h("div", { className: "plane-more" }, text, through);
    return { id, input, more, element: h("div", { className: "plane" }, label, more) };
  }

  /** Another plane, other lanes, or another landscape. */
  update() {
    if (!this.isOpen) return;
    const { store, catalog, landscape } = this.parts;
    const state = store.get();
    const lanes = racers(state, catalog);
    const ends = endsOf({ ...state, lanes });
    const all = laneTitles(state, catalog);
    const titles = lanes.map((lane) => all[state.lanes.indexOf(lane)]);
    for (const [select, key] of [
      [this.ends[0], ends?.[0]],
      [this.ends[1], ends?.[1]],
      ...[...this.oneEnd.values()].map((one) => [one, chosenLane(state)?.key]),
    ])
      fill(/** @type {HTMLSelectElement} */ (select), lanes, titles, key);
    for (const { id, input, more } of this.rows) {
      input.checked = id === state.plane;
      more.hidden = !input.checked;
    }
    const needsTwo = state.plane === "ends" && !ends;
    const { answer, race } = landscape.shown ?? {};
    const stayed = race?.keys.filter((key) => race.diverged(key) === null).length ?? 0;
    const without = stayed > 0 && stayed < (race?.keys.length ?? 0);
    this.note.textContent = needsTwo ? TWO : answer ? planeInWords(answer, without) : "";
    this.table.draw();
    this.comparison.draw();
  }

  /** The playhead moved. */
  follow() {
    if (this.isOpen) this.table.follow();
  }
}

// another plane is seen whole, for its coordinates are others
const WHOLE = { box: null, camera: null };

/** @param {Parts} parts */
function endMenus({ store, catalog }) {
  const choose = (which, key) =>
    chooseEnd({ ...store.get(), lanes: racers(store.get(), catalog) }, which, key);
  const ends = /** @type {(0 | 1)[]} */ ([0, 1]).map((which) =>
    laneMenu(which ? "Second end" : "First end", (key) =>
      store.set({ ...choose(which, key), ...WHOLE }),
    ),
  );
  const one = () => laneMenu("Lane of the end", (chosen) => store.set({ chosen, ...WHOLE }));
  const planes = PLANES.filter(({ id }) => ofOneLane(id));
  return { ends, oneEnd: new Map(planes.map(({ id }) => [id, one()])) };
}

/** @type {(name: string, choose: (key: number) => void) => HTMLSelectElement} */
function laneMenu(name, choose) {
  const select = h("select", { "aria-label": name, onchange: () => choose(Number(select.value)) });
  return select;
}

/**
 * @param {HTMLSelectElement} select
 * @param {{key: number}[]} lanes
 * @param {string[]} titles
 * @param {unknown} chosen the key of the one that is
 */
function fill(select, lanes, titles, chosen) {
  const options = lanes.map(({ key }, i) =>
    h("option", { value: String(key), textContent: titles[i], selected: key === chosen }),
  );
  select.replaceChildren(...options);
  select.disabled = !lanes.length;
}
