// Sliders under a finger: they move by a swipe across only, so that a swipe that begins on one
// scrolls the page and leaves its value. Browsers move a slider as soon as it is touched; what they
// set is taken back while a finger is down, and the finger's own way is followed instead.
import { intent } from "../../model/intent.js";

/** @import { Intent } from "../../model/intent.js" */

/**
 * @typedef {object} Swipe one finger on a slider
 * @property {HTMLInputElement} range
 * @property {number} id of the pointer
 * @property {number} x where it went down
 * @property {number} y
 * @property {number} first the value that it found
 * @property {number} value that it has set
 * @property {number} grip how far the thumb's middle is from the finger, which stays so
 * @property {Intent} intent
 */

const NEAR = 24; // pixels from the thumb's middle within which a finger holds the thumb
const TWICE = 400; // milliseconds between the taps of a double tap

/** Let sliders follow fingers, wherever they are in the document. */
export function followFingers() {
  /** @type {Swipe | null} */
  let swipe = null;
  const tapped = doubleTap();

  const end = (event) => {
    if (!swipe || swipe.id !== event.pointerId) return;
    const undone = event.type === "pointercancel"; // the browser has taken it for scrolling
    if (undone && swipe.intent === "across") put(swipe, swipe.first);
    if (!undone && swipe.intent === "tap") tapped(event);
    swipe = null;
  };
  const listeners = {
    pointerdown: (event) => {
      if (event.pointerType === "touch" && isRange(event.target)) swipe ??= begin(event);
    },
    pointermove: (event) => {
      if (swipe && swipe.id === event.pointerId) move(swipe, event);
    },
    pointerup: end,
    pointercancel: end,
    input: (event) => {
      if (swipe && event.isTrusted && event.target === swipe.range) takeBack(swipe, event);
    },
    // or a tap would be followed by a click, which moves the slider
    touchend: (event) => isRange(event.target) && event.cancelable && event.preventDefault(),
  };
  for (const [name, listener] of Object.entries(listeners))
    document.addEventListener(name, listener, { capture: true, passive: false });
}

// a second tap soon after the first does what a double click does
function doubleTap() {
  let last = { target: /** @type {EventTarget | null} */ (null), timeStamp: -Infinity };
  return (/** @type {PointerEvent} */ { target, timeStamp }) => {
    if (last.target === target && timeStamp - last.timeStamp < TWICE)
      target?.dispatchEvent(new MouseEvent("dblclick"));
    last = { target, timeStamp };
  };
}

const isRange = (target) => target instanceof HTMLInputElement && target.type === "range";

/** @returns {Swipe} */
function begin({ target: range, pointerId: id, clientX: x, clientY: y }) {
  const first = range.valueAsNumber;
  return { range, id, x, y, first, value: first, grip: 0, intent: "tap" };
}

/**
 * @param {Swipe} swipe
 * @param {PointerEvent} event
 */
function move(swipe, { clientX, clientY }) {
  const { range } = swipe;
  const { low, high, left, way } = measure(range);
  if (swipe.intent === "tap") {
    swipe.intent = intent(clientX - swipe.x, clientY - swipe.y);
    const thumb = left + ((range.valueAsNumber - low) / (high - low || 1)) * way;
    if (Math.abs(thumb - swipe.x) < NEAR) swipe.grip = thumb - clientX;
  }
  if (swipe.intent !== "across") return;
  const part = Math.min(1, Math.max(0, (clientX + swipe.grip - left) / way));
  put(swipe, low + part * (high - low));
}

// the values of a slider, and the way of its thumb's middle in the window
function measure(range) {
  const { left, width } = range.getBoundingClientRect();
  const thumb = parseFloat(getComputedStyle(range).getPropertyValue("--thumb"));
  const [low, high] = [Number(range.min), Number(range.max)];
  return { low, high, left: left + thumb / 2, way: width - thumb };
}

/**
 * @param {Swipe} swipe
 * @param {number} value
 */
function put(swipe, value) {
  const { range } = swipe;
  range.valueAsNumber = value; // rounded to a step by the browser
  if (range.valueAsNumber === swipe.value) return;
  swipe.value = range.valueAsNumber;
  range.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {Swipe} swipe
 * @param {Event} event
 */
function takeBack({ range, value }, event) {
  event.stopImmediatePropagation();
  range.valueAsNumber = value;
}
