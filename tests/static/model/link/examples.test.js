// The grammar of a link, by the examples that Python is tested against too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { defaults, suited } from "../../../../static/model/catalog.js";
import { chooseNumber, chosenNumber } from "../../../../static/model/chosen.js";
import { createLane } from "../../../../static/model/lanes.js";
import { fromQuery } from "../../../../static/model/link/read.js";
import { toQuery } from "../../../../static/model/link/write.js";
import { endNumbers, endsNumbered } from "../../../../static/model/planes.js";
import { ownStart } from "../../../../static/model/start.js";
import { catalog } from "../../catalog.js";

const table = new URL("../../../links.json", import.meta.url);
const EXAMPLES = JSON.parse(readFileSync(table, "utf8"));

/** All values of a catalog entry's parameters, some of them given. */
const filled = (entry, given = {}) => ({ ...defaults(entry), ...given });

function toLane(asked, surface, look, place) {
  const { optimizer, parameters, schedules = {}, batch_size: batch = null } = asked;
  const suits = suited(catalog.optimizer(optimizer), surface);
  const lane = createLane(optimizer, { ...suits, ...parameters }, place);
  for (const [name, { schedule, parameters }] of Object.entries(schedules))
    lane.schedules[name] = { schedule, parameters: filled(catalog.schedule(schedule), parameters) };
  return { ...lane, batch, ...look };
}

/** Lanes that leave others by their place, as a request has it, with the keys of the others. */
const branched = (lanes, asked) =>
  lanes.map((lane, i) => {
    const { branch } = asked[i];
    return branch
      ? { ...lane, branch: { fresh: false, ...branch, lane: lanes[branch.lane].key } }
      : lane;
  });

/** What a link of a scene has to say: {state, step, speed}. */
function toPicture({ race, view: { step = null, speed = 30, lanes: looks = [], ...view } = {} }) {
  const surface = catalog.surface(race.surface);
  const surfaceParameters = filled(surface, race.surface_parameters);
  const lanes = race.lanes.map((lane, i) => toLane(lane, surface, looks[i], i));
  const state = {
    surface: race.surface,
    surfaceParameters,
    start: race.start ?? ownStart(surface, surfaceParameters),
    steps: race.steps ?? surface.steps,
    seed: race.seed ?? 0,
    noise: race.noise ?? 0,
    tolerance: catalog.tolerance.default,
    lanes: branched(lanes, race.lanes),
    linked: false,
    view: "contour",
    plane: "principal",
    names: true,
    arrows: [],
    below: "curves",
    section: "weights",
    curve: "loss",
    axis: null,
    future: true,
    box: null,
    camera: null,
    ...view,
    ends: view.ends ? endsNumbered(lanes, view.ends) : null,
    ...chooseNumber(lanes, view.chosen ?? 1),
  };
  return { state, step, speed };
}

/** A picture without the keys of its lanes, which are new each time. */
function keyless({ state, ...more }) {
  const keys = state.lanes.map(({ key }) => key);
  const lanes = state.lanes.map(({ key, branch, ...lane }) => ({
    ...lane,
    branch: branch && { ...branch, lane: keys.indexOf(branch.lane) },
  }));
  const numbers = { chosen: chosenNumber(state), ends: endNumbers(state) };
  return { state: { ...state, lanes, ...numbers }, ...more };
}

for (const { about, link, also = [], scene } of EXAMPLES) {
  const picture = toPicture(scene);
  const links = link === undefined ? also : [link, ...also];

  test(`read: ${about}`, () => {
    assert.ok(links.length);
    for (const one of links)
      assert.deepEqual(
        keyless(fromQuery(one, catalog)),
        keyless({ ...picture, problems: [] }),
        one,
      );
  });

  if (link !== undefined)
    test(`written: ${about}`, () => assert.equal(toQuery(picture.state, picture, catalog), link));
}
