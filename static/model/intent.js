// What a finger means by its way so far. A page scrolls up and down, so whatever lies in it may
// take a swipe across for itself, and leaves all others to the page.

/** @typedef {"tap" | "across" | "scroll"} Intent a tap until it has gone far enough to tell */

const STILL = 8; // pixels within which a finger rests

/**
 * @param {number} dx
 * @param {number} dy
 * @returns {Intent}
 */
export function intent(dx, dy) {
  if (Math.hypot(dx, dy) < STILL) return "tap";
  return Math.abs(dx) > Math.abs(dy) ? "across" : "scroll";
}
