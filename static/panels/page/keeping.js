// What a browser keeps for the next visit. In a frame of another page nothing is kept or read, and a
// browser may refuse to keep anything: then a choice lasts as long as the page.
import { isEmbedded } from "./embedded.js";

/** @param {string} key */
export function recall(key) {
  if (isEmbedded()) return null;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
export function keep(key, value) {
  if (isEmbedded()) return;
  try {
    localStorage.setItem(key, value);
  } catch {
    // see above
  }
}
