// The keys of the picture on the stage while it has the focus.

/** @typedef {{move?: [number, number], zoom?: number, whole?: boolean}} Wish what a key asks for */

const TIMES = 1.25; // larger, for each press

/** @type {{says: string, keys: Record<string, Wish>}[]} by `KeyboardEvent.key` */
export const PICTURE_KEYS = [
  {
    says: "go along the surface, or around it in 3-D",
    keys: {
      ArrowLeft: { move: [-1, 0] },
      ArrowRight: { move: [1, 0] },
      ArrowUp: { move: [0, 1] },
      ArrowDown: { move: [0, -1] },
    },
  },
  { says: "nearer or further", keys: { "+": { zoom: TIMES }, "-": { zoom: 1 / TIMES } } },
  { says: "all of the surface again", keys: { 0: { whole: true } } },
];

/** For the name of the picture. */
export const KEYS_IN_WORDS = "arrow keys move it, plus and minus zoom, 0 shows all of it";

const WISHES = new Map(PICTURE_KEYS.flatMap(({ keys }) => Object.entries(keys)));
const UNSHIFTED = new Map([["=", "+"]]); // plus, where it needs the shift key

/** @type {(key: string) => Wish | undefined} */
export const wishOf = (key) => WISHES.get(UNSHIFTED.get(key) ?? key);
