// The options of a menu.
import { h } from "./dom.js";

/** @import { Entry } from "../../model/catalog.js" */

/** @param {Pick<Entry, "id" | "title">} entry */
export const option = ({ id, title }) => h("option", { value: id, textContent: title });

/**
 * Options for the entries of a catalog, in groups by what `groupOf(entry)` says.
 * @template {Pick<Entry, "id" | "title">} T
 * @param {T[]} entries
 * @param {(entry: T) => string} groupOf
 */
export function groupedOptions(entries, groupOf) {
  const groups = new Map();
  for (const entry of entries) {
    const label = groupOf(entry);
    if (!groups.has(label)) groups.set(label, h("optgroup", { label }));
    groups.get(label).append(option(entry));
  }
  return [...groups.values()];
}
