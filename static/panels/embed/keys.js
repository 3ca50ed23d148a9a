// Keys that the page in a frame leaves to the page around it.

/** @import { Player } from "../../model/player.js" */

/** @type {Record<string, string>} what reveal.js calls what a key asks for */
const REVEAL = {
  PageDown: "next",
  PageUp: "prev",
  ArrowRight: "next",
  ArrowLeft: "prev",
  ArrowUp: "up",
  ArrowDown: "down",
  " ": "next",
  Escape: "toggleOverview",
  b: "togglePause",
  ".": "togglePause",
};
const OWN = ["Tab", "Enter", "Shift", "Control", "Alt", "Meta"]; // the browser's, in any frame
const CLICKER = ["PageDown", "PageUp"];
const HALL = ["p", "l", "q", "b", "."]; // the page around the frame has the hall
const TRANSPORT = ["ArrowLeft", "ArrowRight", " ", "Home", "End"];

/**
 * @param {Pick<KeyboardEvent, "key" | "repeat">} event
 * @param {{known: boolean, hasLesson: boolean, hasTransport: boolean,
 *   player: Pick<Player, "step" | "length">}} page whether it has a use for the key, and what it shows
 */
export function leavesKey({ key, repeat }, { known, hasLesson, hasTransport, player }) {
  if (OWN.includes(key)) return false;
  if (!known || HALL.includes(key.toLowerCase())) return true;
  if (CLICKER.includes(key)) return !hasLesson;
  if (!hasTransport && TRANSPORT.includes(key)) return true;
  if (repeat) return false; // a key held down ends at the last step
  if (key === "ArrowRight") return player.step === player.length;
  return key === "ArrowLeft" && player.step === 0;
}

/**
 * What is sent of a key: for reveal.js, as text, where it knows the key; and for others.
 * @param {Pick<KeyboardEvent, "key">} event
 * @returns {(string | {downhill: {key: string}})[]}
 */
export function messagesOf({ key }) {
  const method = REVEAL[key.length === 1 ? key.toLowerCase() : key];
  const plain = { downhill: { key } };
  return method ? [JSON.stringify({ method }), plain] : [plain];
}
