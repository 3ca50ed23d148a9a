// The options of a menu.
import { h } from "./dom.js";

/** Options for the entries of a catalog, in groups by what `groupOf(entry)` says. */
export function groupedOptions(entries, groupOf) {
  const groups = new Map();
  for (const entry of entries) {
    const label = groupOf(entry);
    if (!groups.has(label)) groups.set(label, h("optgroup", { label }));
    groups.get(label).append(h("option", { value: entry.id, textContent: entry.title }));
  }
  return [...groups.values()];
}
