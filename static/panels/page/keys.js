// The keys of the page: one table, which the page listens by and the list of keys is made from.
import { PICTURE_KEYS } from "../../model/picture_keys.js";
import { isPresenting } from "./clicker.js";

/** @import { Player } from "../../model/player.js" */
/** @import { Hall } from "../hall/hall.js" */
/** @import { Clicker } from "./clicker.js" */

/**
 * @typedef {object} Parts
 * @property {Player} player
 * @property {Clicker} clicker
 * @property {(part: keyof Hall) => void} hall turns it on and off
 * @property {(event: KeyboardEvent, known: boolean) => boolean} [sendOn] whether a key goes to the
 *   page around the frame; `known` is whether it is one of these keys
 * @property {() => void} showKeys
 * @property {() => void} showCode
 * @property {() => void} tellStandings
 */
/** @typedef {(parts: Parts) => void} Action */

/**
 * @typedef {object} Row
 * @property {string} says what its keys do
 * @property {Record<string, Action | null>} keys by `KeyboardEvent.key`; null where a control that
 *   has the focus hears them itself
 */

/** @type {(row: {says: string, keys: object}) => Row} */
const heardElsewhere = ({ says, keys }) => ({
  says,
  keys: Object.fromEntries(Object.keys(keys).map((key) => [key, null])),
});

/** @type {{title: string, rows: Row[]}[]} */
export const GROUPS = [
  {
    title: "Playing",
    rows: [
      {
        says: "play or pause",
        keys: { " ": ({ player }) => (player.playing ? player.pause() : player.play()) },
      },
      {
        says: "one step back or on",
        keys: {
          ArrowLeft: ({ player }) => player.move(-1),
          ArrowRight: ({ player }) => player.move(1),
        },
      },
      {
        says: "ten steps back or on; with a lesson, its scenes",
        keys: {
          PageUp: ({ clicker }) => clicker.previous(),
          PageDown: ({ clicker }) => clicker.next(),
        },
      },
      {
        says: "to the start or the end",
        keys: {
          Home: ({ player }) => player.seek(0),
          End: ({ player }) => player.seek(player.length),
        },
      },
    ],
  },
  {
    title: "In a hall",
    rows: [
      { says: "presenter mode", keys: { p: ({ hall }) => hall("presenter") } },
      { says: "a spotlight at the pointer", keys: { l: ({ hall }) => hall("spotlight") } },
      {
        says: "a dark screen",
        keys: { b: ({ hall }) => hall("dark"), ".": ({ hall }) => hall("dark") },
      },
      { says: "the QR code of what is seen", keys: { q: ({ showCode }) => showCode() } },
      {
        says: "a clicker in presenter mode without a lesson: to the start, play or pause",
        keys: { PageUp: null, PageDown: null },
      },
    ],
  },
  { title: "On the picture", rows: PICTURE_KEYS.map(heardElsewhere) },
  {
    title: "On the ring of the start",
    rows: [
      {
        says: "move the start",
        keys: { ArrowLeft: null, ArrowRight: null, ArrowUp: null, ArrowDown: null },
      },
    ],
  },
  {
    title: "On the curves",
    rows: [{ says: "read them, step by step", keys: { ArrowLeft: null, ArrowRight: null } }],
  },
  {
    title: "Everywhere",
    rows: [
      { says: "where each lane stands, in words", keys: { s: (parts) => parts.tellStandings() } },
      { says: "this list", keys: { "?": ({ showKeys }) => showKeys() } },
      { says: "close what lies over the page; leave presenter mode", keys: { Escape: null } },
    ],
  },
];

/** @type {Map<string, Action | null>} */
const ACTIONS = new Map(
  GROUPS.flatMap(({ rows }) => rows)
    .flatMap(({ keys }) => Object.entries(keys))
    .filter(([, action]) => action),
);

// what uses keys itself; a slider leaves the space bar alone, and whatever has letters
const OWN_KEYS = "input, select, textarea, [data-keys]";
const OWN_SPACE = "input:not([type=range]), select, textarea, button, summary, a";
const OWN_LETTERS = "input:not([type=range], [type=checkbox]), select, textarea";

const CLICKER = ["PageUp", "PageDown"]; // which a hall does not lose to a slider that was moved

// a letter is the same key with Caps Lock
/** @type {(key: string) => string} */
const nameOf = (key) => (key.length === 1 ? key.toLowerCase() : key);

/** @param {string} key */
function owners(key) {
  if (key === " ") return OWN_SPACE;
  const shared = key.length === 1 || (isPresenting() && CLICKER.includes(key));
  return shared ? OWN_LETTERS : OWN_KEYS;
}

/**
 * Keys of the page, except where a control wants them itself.
 * @param {Parts} parts
 */
export function listenToKeys(parts) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest(owners(event.key))) return;
    const action = ACTIONS.get(nameOf(event.key));
    const sent = parts.sendOn?.(event, Boolean(action));
    if (!action) return;
    event.preventDefault();
    if (!sent) action(parts);
  });
}
