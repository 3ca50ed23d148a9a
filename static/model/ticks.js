// The ticks under the scrubber: where lanes first do something. What happens to several lanes at
// about the same step shares one, so that many lanes do not blur.

/** @import { VisibleLane } from "./lanes.js" */
/** @import { Happening } from "./phenomena.js" */
/** @import { Race } from "./race.js" */

/**
 * @typedef {object} Event the first time that something happens to a lane
 * @property {number} key of the lane
 * @property {string} colour the name of its variable
 * @property {Happening} happening
 * @property {number} times how often it happens in all
 */
/** @typedef {{step: number, part: number, events: Event[]}} Tick `part` is how far along it stands */

const SLOTS = 120; // along the scrubber: a tick and a gap of a few pixels

/**
 * @param {Race} race
 * @param {Pick<VisibleLane, "key" | "look">[]} lanes
 * @returns {Tick[]} in order of their steps
 */
export function ticks(race, lanes) {
  const events = lanes.flatMap((lane) => firsts(race, lane));
  events.sort((a, b) => a.happening.first - b.happening.first); // and else as the lanes stand
  /** @type {Map<number, Tick>} */
  const slots = new Map();
  for (const event of events) {
    const step = event.happening.first;
    const part = race.steps ? step / race.steps : 0;
    const slot = Math.round(part * SLOTS);
    const tick = slots.get(slot);
    if (tick) tick.events.push(event);
    else slots.set(slot, { step, part, events: [event] });
  }
  return [...slots.values()];
}

/** @type {(race: Race, lane: Pick<VisibleLane, "key" | "look">) => Event[]} */
function firsts(race, { key, look: { colour } }) {
  /** @type {Map<string, Event>} */
  const found = new Map();
  for (const happening of race.happenings(key)) {
    const known = found.get(happening.id);
    if (known) known.times += 1;
    else found.set(happening.id, { key, colour, happening, times: 1 });
  }
  return [...found.values()];
}

/**
 * The place in a list of the tick that is nearest; -1 where there is none so near.
 * @param {Tick[]} list
 * @param {number} part of the way along
 * @param {number} reach how far it may be
 */
export function nearest(list, part, reach = Infinity) {
  let best = -1;
  let least = reach;
  for (const [i, tick] of list.entries()) {
    const away = Math.abs(tick.part - part);
    if (away <= least && (best < 0 || away < least)) [best, least] = [i, away];
  }
  return best;
}
