// One query string, item by item; what cannot be used is noted in `problems`.
import { problem } from "../scale.js";
import { meant, shorten, unknown } from "./problems.js";
import { RENAMED } from "./renamed.js";

/** @import { Catalog, Entry, Values } from "../catalog.js" */

// an empty text is not a number, though Number("") is 0
/** @type {(text: string) => number} */
const toNumber = (text) => (text.trim() === "" ? NaN : Number(text));

/** @type {(entry: Entry, name: string) => string} */
const missing = ({ title, parameters }, name) => {
  const names = parameters.map((param) => param.name);
  return `${title} has no such parameter. ${meant(name, names)}`.trim();
};

/** A query's items, and which of them were asked for. */
class Items extends URLSearchParams {
  asked = new Set();

  /** @param {string} name */
  get(name) {
    this.asked.add(name);
    return super.get(name);
  }

  /** @param {string} name */
  getAll(name) {
    this.asked.add(name);
    return super.getAll(name);
  }

  /** @param {string} name */
  has(name) {
    this.asked.add(name);
    return super.has(name);
  }
}

export class Reader {
  /**
   * @param {string} query
   * @param {Catalog} catalog
   */
  constructor(query, catalog) {
    this.items = new Items(query);
    this.catalog = catalog;
    /** @type {string[]} */
    this.problems = [];
  }

  /**
   * @param {string} name
   * @param {unknown} value
   * @param {string} why
   * @returns {null}
   */
  refuse(name, value, why) {
    this.problems.push(`${shorten(name)}=${shorten(String(value))}: ${why}`);
    return null;
  }

  /**
   * @template {number | null} T
   * @param {string} name
   * @param {T} fallback
   * @param {number} low
   * @param {number} high
   * @returns {number | T}
   */
  number(name, fallback, low, high, whole = true) {
    const text = this.items.get(name);
    if (text === null) return fallback;
    const value = toNumber(text);
    const why = problem({ low, high }, value) || (whole && value % 1 ? "Must be whole." : "");
    if (why) this.refuse(name, text, why);
    return why ? fallback : value;
  }

  /**
   * So many numbers, none further out than a coordinate may be.
   * @param {string} name
   * @param {number} length
   * @returns {number[] | null}
   */
  list(name, length) {
    const text = this.items.get(name);
    if (text === null) return null;
    const list = text.split(",").map(toNumber);
    const far = this.catalog.limits.coordinate;
    if (list.length === length && list.every((value) => Math.abs(value) <= far)) return list;
    return this.refuse(name, text, `Must be ${length} numbers between ${-far} and ${far}.`);
  }

  /**
   * One of some ids, by its name of today or an older one; the first where none is given.
   * @param {string} name
   * @param {string[]} allowed
   * @param {string} [list] that has them all
   */
  choice(name, allowed, list) {
    const text = this.items.get(name);
    if (text === null) return allowed[0];
    const id = RENAMED.get(name)?.get(text) ?? text;
    if (allowed.includes(id)) return id;
    this.refuse(name, text, unknown(text, allowed, list));
    return allowed[0];
  }

  /**
   * Any of some ids, in their own order.
   * @param {string} name
   * @param {string[]} allowed
   */
  some(name, allowed) {
    const given = (this.items.get(name) ?? "").split(",").filter(Boolean);
    for (const id of given)
      if (!allowed.includes(id)) this.refuse(name, id, `Must be some of ${allowed.join(", ")}.`);
    return allowed.filter((id) => given.includes(id));
  }

  /**
   * A parameter of a catalog entry goes into `values`; `where` is what the link calls it.
   * @param {Entry} entry
   * @param {string} where
   * @param {string} name
   * @param {string} text
   * @param {Values} values
   */
  parameter(entry, where, name, text, values) {
    const param = entry.parameters.find((one) => one.name === name);
    const value = text ? Number(text) : NaN;
    const why = param ? problem(param, value) : missing(entry, name);
    if (why) this.refuse(where, text, why);
    else values[name] = value;
  }
}

/**
 * What is wrong with the items that nobody has asked for: no picture has them.
 * @param {Reader} read
 */
export function strangers({ items }) {
  const known = [...items.asked, "embed", "hide", "theme"]; // of a frame, read elsewhere
  return [...new Set(items.keys())]
    .filter((name) => !items.asked.has(name) && !name.startsWith("surface."))
    .map((name) => `${shorten(name)}: Unknown. ${meant(name, known)}`.trim());
}
