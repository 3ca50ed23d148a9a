import assert from "node:assert/strict";
import { test } from "node:test";
import { picture } from "../../../static/model/heights.js";
import { gridOf, pathOf, pieceOf, planeIn, twoLosses } from "../../../static/model/landscape.js";
import { axesOf, percent, planeInWords } from "../../../static/model/landscape_words.js";
import { inSquare } from "../../../static/model/random_walk.js";
import { sceneBox } from "../../../static/model/scene_box.js";
import { raceOf } from "../../../static/model/training.js";
import { opened } from "../state.js";

const LANES = [
  [
    [4, 2, 1],
    [0, 1, 2],
    [0, 0, 0],
    [3, 2, 0.5],
  ], // losses, x, y, slices at steps 0, 2, 4
  [
    [4, 8, NaN],
    [0, -3, NaN],
    [0, 1, NaN],
    [3, 7, NaN],
  ],
];
const STEPS = [0, 2, 4];
const across = (lane, ...columns) => STEPS.flatMap((_, row) => columns.map((c) => lane[c][row]));

/** What the server answers, whose heights are x + 1 on a grid. */
const answer = {
  plane: "principal",
  axes: ["first", "second"],
  explained: [0.6, 0.2],
  outside: [0.25, 0.5],
  curvatures: null,
  barrier: null,
  x: [0, 2],
  y: [0, 1],
  levels: { spacing: "root", floor: 0, softening: 1 },
  steps: STEPS,
  rows: 2,
  columns: 3,
  heights: Float32Array.of(1, 2, 3, 1, 2, 3),
  paths: { shape: [2, 3, 3], data: LANES.flatMap((lane) => across(lane, 1, 2, 3)) },
};

function training(keys) {
  const lanes = keys.map(() => ({ own_columns: [], parameters: {} }));
  const header = {
    surface: "digits",
    steps: 4,
    minimum: null,
    columns: ["step", "f"],
    lanes,
    every: 2,
  };
  const race = raceOf(1, keys, header);
  const data = LANES.flatMap((lane) => STEPS.flatMap((step, row) => [step, lane[0][row]]));
  race.append({ shape: [2, 3, 2], data });
  race.close({ diverged_at: [null, 3] });
  return race;
}

const state = opened("lane=adam&lane=momentum&chosen=2");
const race = training(state.lanes.map(({ key }) => key));
state.lanes.forEach(({ key }, place) => {
  const { xs, ys, slices } = pathOf(answer, place);
  race.place(key, xs, ys, slices);
});

test("a plane names lanes by their places in the race", () => {
  assert.deepEqual(planeIn(state, race), { plane: "principal" });
  for (const plane of ["sharpest", "random"])
    assert.deepEqual(planeIn({ ...state, plane }, race), { plane, lane: 1 });
  assert.deepEqual(planeIn({ ...state, plane: "ends" }, race), { plane: "ends", ends: [0, 1] });
});

test("without two lanes in the race, no plane runs through two ends", () => {
  const alone = { ...state, plane: "ends", lanes: state.lanes.slice(0, 1) };
  assert.deepEqual(planeIn(alone, race), { plane: "principal" });
  const refused = { ...state.lanes[0], key: 98 };
  const withIt = { ...state, plane: "ends", lanes: [refused, ...state.lanes] };
  assert.deepEqual(planeIn(withIt, race), { plane: "ends", ends: [0, 1] });
  const newer = { ...state, plane: "ends", ends: [state.lanes[0].key, 99] };
  assert.deepEqual(planeIn(newer, race), { plane: "ends", ends: [0, 1] });
  assert.deepEqual(planeIn({ ...state, plane: "sharpest", lanes: [] }, race), {
    plane: "sharpest",
    lane: 0,
  });
});

test("all paths are asked for in the shape of the picture, a piece that was zoomed to as it is", () => {
  assert.deepEqual(pieceOf(null, 1.5), { x: null, y: null, aspect: 1.5 });
  const range = { x: [0, 1], y: [2, 3] };
  assert.deepEqual(pieceOf(range, 1.5), { ...range, aspect: null });
});

test("a walk has its true loss and the slice's, at measured steps", () => {
  const [first, second] = race.keys;
  assert.deepEqual(twoLosses(race, first, 3), { loss: 2, slice: 2 });
  assert.deepEqual(twoLosses(race, first, 4), { loss: 1, slice: 0.5 });
  assert.deepEqual(twoLosses(race, second, 4), { loss: NaN, slice: NaN });
  assert.deepEqual(twoLosses(race, 99, 4), { loss: NaN, slice: NaN });
});

test("the scene is as high as the paths, but leaves half of its height to the surface", () => {
  const grid = gridOf(answer, "digits", race);
  assert.deepEqual(grid.reach, [1, 8]);
  const drawn = picture(grid, grid);
  const [low, high] = sceneBox(drawn).ranges[2];
  assert.equal(high, 5); // 1 to 3, and as much again
  assert.ok(low < 1 && low > 0.8);
  assert.equal(sceneBox({ ...drawn, reach: undefined }).ranges[2][1], 3);
  assert.equal(sceneBox({ ...drawn, reach: [1, 3.5] }).ranges[2][1], 3.5);
});

test("shares are percentages in which little is not nothing", () => {
  const shares = [0, 0.001, 0.614, 0.999, 1, NaN, null];
  assert.deepEqual(shares.map(percent), ["0 %", "< 1 %", "61 %", "> 99 %", "100 %", "–", "–"]);
});

test("a plane says its numbers in words", () => {
  const said = (told) => planeInWords({ ...answer, ...told });
  assert.match(said({}), /60 % and 20 % of the variance of the paths\./);
  assert.match(planeInWords(answer, true), /of the paths of the lanes that did not diverge\./);
  assert.match(said({ plane: "sharpest", curvatures: [12.34, 8] }), /12\.3 and 8 /);
  assert.match(said({ plane: "ends", barrier: 0.3512 }), /rises by 0\.35 on the straight line/);
  assert.match(said({ plane: "ends", barrier: 0 }), /^No barrier/);
  assert.equal(said({ plane: "ends", barrier: null }), "");
  assert.equal(said({ plane: "random", explained: null }), "");
});

test("the directions to two ends have the names of their lanes", () => {
  assert.deepEqual(axesOf(answer, { plane: "principal" }, []), ["first", "second"]);
  const named = axesOf(answer, { plane: "ends", ends: [1, 0] }, ["Adam", "Lion"]);
  assert.deepEqual(named, ["to the end of Lion", "to the end of Adam, at right angles"]);
});

test("a walk fills a square on one scale, upright, and leaves out what is not finite", () => {
  const spots = inSquare([0, 0, 4, 0, NaN, 1, 4, 2], 100, 10);
  assert.deepEqual(spots, [
    [10, 70],
    [90, 70],
    [90, 30],
  ]);
  assert.deepEqual(inSquare([1, 1], 100, 10), [[50, 50]]);
});
