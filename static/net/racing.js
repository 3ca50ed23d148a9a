// Asks for races, newest first, and hands on what arrives.
import { latest } from "../model/latest.js";
import { Race } from "../model/race.js";
import { getRace } from "./api.js";

/**
 * A function ask(request, keys). `show(race)` is called whenever there is more to see: first when
 * the new race reaches as far as `playhead()` says is on show, so that no trail shrinks meanwhile.
 */
export function createRacing({ show, playhead, failed }) {
  let count = 0;
  const run = latest(async (number, request, keys) => {
    try {
      let race = null;
      for await (const part of getRace(request)) {
        if (!race) race = new Race(number, keys, part.json);
        else if (part.json) race.close(part.json);
        else race.append(part);
        const enough = race.rows > Math.min(playhead(), race.steps);
        if (part.json ? race.complete : enough && !race.complete) show(race);
      }
    } catch (error) {
      failed(error);
    }
  });
  return (request, keys) => {
    count += 1;
    performance.mark("race:requested", { detail: { race: count } });
    run(count, request, keys);
  };
}
