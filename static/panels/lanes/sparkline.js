// A small curve over the steps of a race, with a dot at the playhead.

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, AIR] = [100, 24, 3]; // of the drawing, which is stretched to its place
const MOST = 100; // pieces of the curve, each drawn from its lowest to its highest

export class Sparkline {
  /** @type {Float32Array} */
  values;
  end = 0;
  steps = 0;
  top = 1; // the highest value

  constructor() {
    this.element = element("svg", {
      class: "sparkline",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      role: "img",
    });
    const zero = element("path", { class: "sparkline-zero", d: `M0 ${HEIGHT - AIR}H${WIDTH}` });
    this.curve = element("path", { class: "sparkline-curve" });
    this.dot = element("path", { class: "sparkline-dot" });
    this.element.append(zero, this.curve, this.dot);
  }

  /**
   * Another curve: `values` from row 1 to row `end` of a race of so many steps.
   * @param {Float32Array} values
   * @param {number} end
   * @param {number} steps
   */
  set(values, end, steps) {
    const known =
      end === this.end &&
      steps === this.steps &&
      values.every((v, row) => v === this.values[row] || !row);
    if (known) return; // while a slider moves, most lanes' curves stay
    Object.assign(this, { values, end, steps });
    this.top = values.reduce((most, value) => (value > most ? value : most), 0) || 1;
    const rows = extremes(values, end, Math.ceil(steps / MOST));
    this.curve.setAttribute("d", rows.map((row, i) => `${i ? "L" : "M"}${this.at(row)}`).join(""));
  }

  /** @param {number} row */
  at(row) {
    const down = HEIGHT - AIR - (this.values[row] / this.top) * (HEIGHT - 2 * AIR);
    return `${((row / this.steps) * WIDTH).toFixed(2)} ${down.toFixed(2)}`;
  }

  /**
   * Put the dot at a step; the value there. Before the first step it is what that will take.
   * @param {number} step
   */
  moveTo(step) {
    const row = Math.min(Math.max(step, 1), this.end);
    if (!(row >= 1)) return NaN;
    this.dot.setAttribute("d", `M${this.at(row)}h0.01`);
    return this.values[row];
  }
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function element(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// the rows where each piece is lowest and highest, so that no wave is lost between two of them
function extremes(values, end, piece) {
  const rows = [];
  for (let from = 1; from <= end; from += piece) {
    let [low, high] = [from, from];
    for (let row = from; row < from + piece && row <= end; row += 1) {
      if (values[row] < values[low]) low = row;
      if (values[row] > values[high]) high = row;
    }
    rows.push(Math.min(low, high));
    if (low !== high) rows.push(Math.max(low, high));
  }
  return rows;
}
