// Room for labels along an edge: in rows, none over another; words that find no room are left out.
// And for the names of axes.

/** @typedef {{x: number, text: string}} Label */
/** @typedef {{row: number, flipped: boolean, shown: boolean}} Spot flipped: left of its point */

const LETTER = 6.2; // pixels that a letter takes
const AXIS_LETTER = 7; // in the name of an axis
const [GAP, MARK] = [8, 12]; // pixels between two labels, and for the mark before the words

/**
 * @param {Label[]} labels
 * @param {number} right where the edge ends
 * @param {number} rows that there is room for
 * @param {number} scale how many times as large as usual the words are
 * @returns {Spot[]}
 */
export function spread(labels, right, rows, scale = 1) {
  /** @type {[number, number][][]} what is taken of each row */
  const taken = Array.from({ length: rows }, () => []);
  return labels.map(({ x, text }) => {
    const width = MARK + LETTER * scale * text.length;
    const flipped = x + width > right;
    const [from, to] = flipped ? [x - width, x + MARK] : [x - MARK, x + width];
    const row = taken.findIndex((spans) => spans.every(([a, b]) => to + GAP < a || from > b + GAP));
    if (row >= 0) taken[row].push([from, to]);
    return { row: Math.max(row, 0), flipped, shown: row >= 0 };
  });
}

/**
 * What a direction in a space of weights is called where there is little room.
 * @type {(name: string) => string}
 */
export const brief = (name) =>
  name
    .replace(/ (principal component|direction)\b/, "")
    .replace("to the end of", "to")
    .replace(", at right angles", " ⊥");

/**
 * The name of an axis, or a shorter one where it has no room.
 * @param {string} name
 * @param {number} room in pixels
 * @param {number} scale how many times as large as usual the words are
 */
export const fitted = (name, room, scale) =>
  name.length * AXIS_LETTER * scale > room ? brief(name) : name;
