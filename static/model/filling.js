// What is between two measured rows of a column.

/**
 * Fill a column between two rows by a straight line.
 * @param {Float32Array} into
 * @param {number} from
 * @param {number} to
 */
export function fill(into, from, to) {
  const [a, b] = [into[from], into[to]];
  for (let row = from + 1; row < to; row += 1) {
    const part = (row - from) / (to - from);
    into[row] = a * (1 - part) + b * part;
  }
}
