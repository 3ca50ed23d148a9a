// Room for labels along an edge: in rows, none over another; words that find no room are left out.

/** @typedef {{x: number, text: string}} Label */
/** @typedef {{row: number, flipped: boolean, shown: boolean}} Spot flipped: left of its point */

const LETTER = 6.2; // pixels that a letter takes
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
