// Whoever works by keys stays among the lanes when one of them goes.

const CONTROLS = "button, input, select, summary";

/**
 * Draw a list anew; where the control with the focus is gone, the same one of the lane that now
 * stands in its place gets it, or one before that, or `otherwise` where no lane is left.
 * @param {HTMLElement} list
 * @param {() => void} draw
 * @param {HTMLElement} otherwise
 */
export function keepFocus(list, draw, otherwise) {
  /** @type {HTMLElement | null} */
  const held = list.querySelector(":focus-visible"); // a hand that points needs no focus
  const at = [...list.children].findIndex((lane) => lane.contains(held));
  const place = held ? controls(list.children[at]).indexOf(held) : -1;
  draw();
  if (!held || held.checkVisibility()) return;
  const lane = list.children[Math.min(at, list.children.length - 1)];
  const near = lane && controls(lane).slice(0, place + 1);
  (near?.findLast((control) => control.checkVisibility()) ?? otherwise).focus();
}

/** @type {(lane: Element) => HTMLElement[]} */
const controls = (lane) => Array.from(lane.querySelectorAll(CONTROLS));

/**
 * Let a list have these elements; those that stay are not moved, for what is moved loses the focus.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} elements
 */
export function arrange(list, elements) {
  /** @type {Set<Element>} */
  const stay = new Set(elements);
  for (const child of [...list.children]) if (!stay.has(child)) child.remove();
  elements.forEach((element, i) => {
    const there = list.children[i] ?? null;
    if (there !== element) list.insertBefore(element, there);
  });
}
