// A question for an order: lanes are moved up and down by buttons, or dragged; a finger drags them by
// their grip, for elsewhere it scrolls.
import { moved } from "../../model/lesson/verdict.js";
import { h } from "../controls/dom.js";
import { prose } from "./prose.js";
import { signButton } from "./sign_button.js";

/** @import { Order } from "../../model/lesson/reading.js" */
/** @import { Say } from "../page/voice.js" */
/** @typedef {{title: string, colour: string}} Known a lane as it is seen */
/** @typedef {(name: string) => Known} Know by the name that the lesson has for it */

export class OrderQuestion {
  /** @type {string[]} */
  order;
  /** @type {Map<string, HTMLLIElement>} by the names of lanes */
  items;

  /**
   * @param {Order} question
   * @param {{know: Know, say: Say, answer: (order: string[]) => void}} parts
   */
  constructor({ lanes }, { know, say, answer }) {
    this.order = lanes;
    this.know = know;
    this.say = say;
    this.list = h("ol", { className: "order" });
    this.items = new Map(lanes.map((name) => [name, this.#item(name)]));
    const submit = { type: "button", className: "answer", textContent: "This is my order" };
    const button = h("button", { ...submit, onclick: () => answer(this.order) });
    this.element = h("div", {}, this.list, button);
    this.#draw();
  }

  #item(name) {
    const { title } = this.know(name);
    const up = signButton("↑", `${title} up`, () => this.#move(name, -1));
    const down = signButton("↓", `${title} down`, () => this.#move(name, 1));
    const item = createLane(this.know(name), up, down);
    item.prepend(h("span", { className: "grip", "aria-hidden": "true", textContent: "⠿" }));
    item.addEventListener("pointerdown", ({ target, pointerId, pointerType }) => {
      const on = (part) => /** @type {Element} */ (target).closest(part) !== null;
      const takes = pointerType === "touch" ? on(".grip") : !on("button");
      if (takes) item.setPointerCapture(pointerId);
    });
    item.addEventListener("pointermove", (event) => this.#drag(event, name, item));
    return item;
  }

  #move(name, by) {
    this.#put(name, this.order.indexOf(name) + by);
    this.say(`${this.know(name).title}: place ${this.order.indexOf(name) + 1}`);
  }

  #put(name, to) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    this.order = moved(this.order, this.order.indexOf(name), to);
    this.#draw();
    focused?.focus();
  }

  #draw() {
    const items = this.order.map((name) => /** @type {HTMLLIElement} */ (this.items.get(name)));
    this.list.replaceChildren(...items);
  }

  // it goes where the pointer is among the others
  #drag({ clientY, pointerId }, name, item) {
    if (!item.hasPointerCapture(pointerId)) return;
    const others = [...this.items].filter(([other]) => other !== name);
    const above = others.filter(([, other]) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2 < clientY;
    });
    if (above.length === this.order.indexOf(name)) return;
    this.#put(name, above.length);
    item.setPointerCapture(pointerId); // it was let go when the item moved
  }
}

/** @type {(lane: Known, ...more: HTMLElement[]) => HTMLLIElement} */
function createLane({ title, colour }, ...more) {
  const item = h("li", {}, h("i"), h("span", { textContent: title }), ...more);
  item.style.setProperty("--lane", `var(${colour})`);
  return item;
}

/**
 * The order that was chosen beside the one that came.
 * @param {Order} question
 * @param {string[] | null} order
 * @param {Know} know
 */
export function orderVerdict({ answer, feedback }, order, know) {
  const column = (title, names) => {
    const list = h(
      "ol",
      { className: "order told" },
      ...names.map((name) => createLane(know(name))),
    );
    return h("div", {}, h("h3", { textContent: title }), list);
  };
  const mine = order ? [column("Your order", order)] : [];
  const columns = h("div", { className: "orders" }, ...mine, column("What happened", answer));
  return h("div", {}, columns, prose(feedback, "feedback"));
}
