// One query string, item by item; what can not be taken is noted in `problems`.
import { problem } from "../scale.js";
import { RENAMED } from "./renamed.js";

// nothing typed is no number, though Number("") is 0
const toNumber = (text) => (text.trim() === "" ? NaN : Number(text));

export class Reader {
  constructor(query, catalog) {
    this.items = new URLSearchParams(query);
    this.catalog = catalog;
    this.problems = [];
  }

  refuse(name, value, why) {
    this.problems.push(`${name}=${value}: ${why}`);
  }

  number(name, fallback, low, high, whole = true) {
    const text = this.items.get(name);
    if (text === null) return fallback;
    const value = toNumber(text);
    const why = problem({ low, high }, value) || (whole && value % 1 ? "Must be whole." : "");
    if (why) this.refuse(name, text, why);
    return why ? fallback : value;
  }

  /** So many numbers, none further out than a coordinate may be. */
  list(name, length, fallback) {
    const text = this.items.get(name);
    if (text === null) return fallback;
    const list = text.split(",").map(toNumber);
    const far = this.catalog.limits.coordinate;
    if (list.length === length && list.every((value) => Math.abs(value) <= far)) return list;
    this.refuse(name, text, `Must be ${length} numbers between ${-far} and ${far}.`);
    return fallback;
  }

  /** One of some ids, by its name of today or an older one; the first where none is given. */
  choice(name, allowed) {
    const text = this.items.get(name);
    if (text === null) return allowed[0];
    const id = RENAMED.get(name)?.get(text) ?? text;
    if (allowed.includes(id)) return id;
    this.refuse(name, text, `Must be one of ${allowed.join(", ")}.`);
    return allowed[0];
  }

  /** A parameter of a catalog entry goes into `values`; `where` is what the link calls it. */
  parameter(entry, where, name, text, values) {
    const param = entry.parameters.find((one) => one.name === name);
    const value = text ? Number(text) : NaN;
    const why = param ? problem(param, value) : `${entry.title} has no such parameter.`;
    if (why) this.refuse(where, text, why);
    else values[name] = value;
  }
}
