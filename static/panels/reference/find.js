// Which entries of a long page match some words: by their titles first, then by all their text.

/** @typedef {{title: string, text: string}} Searchable */

/** @type {(text: string) => string} */
const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "") // Lévy is found as Levy
    .replace(/[-_\s]+/g, " ")
    .toLowerCase();

/**
 * The entries that have every word: those whose title begins with them come first, then those
 * whose title has them, then those that only mention them.
 * @template {Searchable} T
 * @param {T[]} entries
 * @param {string} query
 * @returns {{entry: T, named: boolean}[]}
 */
export function find(entries, query) {
  const wanted = plain(query).trim();
  if (!wanted) return [];
  const words = wanted.split(" ");
  const has = (text) => words.every((word) => text.includes(word));
  const rank = ({ title, text }) => {
    const name = plain(title);
    return name.startsWith(wanted) ? 0 : has(name) ? 1 : has(plain(text)) ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => ({ entry: found.entry, named: found.rank < 2 }));
}
