// What the lanes of a race are called: by their optimizers, and several of one optimizer by what
// sets them apart, as in "Adam 0.3" and "Adam 0.1, no bias correction".
import { ORIGIN, RATE, traitsOf } from "./traits.js";

/** @import { Catalog } from "./catalog.js" */
/** @import { Lane } from "./lanes.js" */
/** @import { State } from "./settings.js" */
/** @import { Trait } from "./traits.js" */

/**
 * @typedef {object} Named what a lane's name goes on to say after another lane has gone
 * @property {string[]} traits their ids
 * @property {string} words its name but for the number
 * @property {number} number among lanes of the same words; 0 for none yet
 */

/** @type {WeakMap<Lane[], {surface: string, catalog: Catalog, titles: string[]}>} */
const known = new WeakMap();

/**
 * The name of each lane; no two are the same. All that shows lanes asks, at every move of a slider,
 * so those of a list of lanes are worked out once.
 * @param {Pick<State, "lanes" | "surface">} state
 * @param {Catalog} catalog
 */
export function laneTitles(state, catalog) {
  const { lanes, surface } = state;
  const found = known.get(lanes);
  if (found?.surface === surface && found.catalog === catalog) return found.titles;
  const titles = named(state, catalog).map(({ words, number }) =>
    number > 1 ? `${words} (${number})` : words,
  );
  known.set(lanes, { surface, catalog, titles });
  return titles;
}

/**
 * The lanes; those of the same optimizers as some of them are to keep the names they have now.
 * @param {Pick<State, "lanes" | "surface">} state
 * @param {Catalog} catalog
 * @param {Set<number>} keys
 */
export function withKeptNames(state, catalog, keys) {
  const names = named(state, catalog);
  const some = state.lanes.filter(({ key }) => keys.has(key)).map(({ optimizer }) => optimizer);
  return state.lanes.map((lane, i) =>
    some.includes(lane.optimizer) ? { ...lane, named: names[i] } : lane,
  );
}

/**
 * @param {Pick<State, "lanes" | "surface">} state
 * @param {Catalog} catalog
 * @returns {Named[]}
 */
function named({ lanes, surface }, catalog) {
  const traits = lanes.map((lane) =>
    traitsOf(lane, catalog.optimizer(lane.optimizer), catalog, catalog.surface(surface)),
  );
  const ids = new Set(lanes.map(({ optimizer }) => optimizer));
  const apart = new Map(
    [...ids].map((id) => [id, differing(traits.filter((_, i) => lanes[i].optimizer === id))]),
  );
  const names = lanes.map((lane, i) => {
    const { title } = catalog.optimizer(lane.optimizer);
    const told = [...(apart.get(lane.optimizer) ?? []), ...(lane.named?.traits ?? []), ORIGIN];
    return { lane, traits: told, words: inWords(title, traits[i], told) };
  });
  return numbered(names);
}

/**
 * The ids of what differs between some lanes; a lane that does not have it counts for nothing.
 * @param {Trait[][]} traits of each lane
 */
function differing(traits) {
  const first = new Map();
  const ids = new Set();
  for (const { id, text } of traits.flat())
    if (!first.has(id)) first.set(id, text);
    else if (first.get(id) !== text) ids.add(id);
  return ids;
}

/**
 * @param {string} title
 * @param {Trait[]} traits
 * @param {string[]} told the ids of those that the name says
 */
function inWords(title, traits, told) {
  const said = traits.filter(({ id, text }) => text && told.includes(id));
  const rate = said.find(({ id }) => id === RATE);
  const others = said.filter((trait) => trait !== rate);
  return [rate ? `${title} ${rate.text}` : title, ...others.map(({ text }) => text)].join(", ");
}

/**
 * Lanes of the same words are counted, the oldest first; a number once kept stays.
 * @param {{lane: Lane, traits: string[], words: string}[]} names
 * @returns {Named[]}
 */
function numbered(names) {
  /** @type {Map<string, Set<number>>} */
  const taken = new Map(names.map(({ words }) => [words, new Set()]));
  /** @type {Map<Lane, number>} */
  const numbers = new Map();
  /** @type {(entry: {lane: Lane, words: string}, number: number) => void} */
  const give = ({ lane, words }, number) => {
    taken.get(words)?.add(number);
    numbers.set(lane, number);
  };
  for (const entry of names) {
    const kept = entry.lane.named;
    if (kept?.number && kept.words === entry.words) give(entry, kept.number);
  }
  for (const entry of names.toSorted((a, b) => a.lane.key - b.lane.key))
    if (!numbers.has(entry.lane)) give(entry, lowestFree(taken.get(entry.words)));
  return names.map(({ lane, ...name }) => ({ ...name, number: numbers.get(lane) ?? 1 }));
}

/** @param {Set<number>} [taken] */
function lowestFree(taken) {
  let number = 1;
  while (taken?.has(number)) number += 1;
  return number;
}
