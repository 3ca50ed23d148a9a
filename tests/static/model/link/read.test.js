import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults, suited } from "../../../../static/model/catalog.js";
import { firstLanes } from "../../../../static/model/lanes.js";
import { fromQuery } from "../../../../static/model/link/read.js";
import { catalog } from "../../catalog.js";

const read = (query) => fromQuery(query, catalog);
const keyless = (state) => ({ ...state, lanes: state.lanes.map(({ key, ...lane }) => lane) });
const AS_IT_OPENS = keyless(read("lane=adam").state);
const SIXTEEN = Array(16).fill("lane=adam").join("&");

test("an empty link is the first surface with its first lanes, which plays from the start", () => {
  const { state, step, speed, problems } = read("");
  const surface = catalog.surfaces[0];
  const lanes = keyless({ lanes: firstLanes(catalog, surface) }).lanes;
  assert.deepEqual(keyless(state), { ...AS_IT_OPENS, lanes });
  assert.deepEqual(
    [state.surface, state.start, state.steps],
    [surface.id, surface.start, surface.steps],
  );
  assert.deepEqual([step, speed, problems], [null, 30, []]);
});

test("a surface without lanes is shown with what suits it", () => {
  const { lanes } = keyless(read("surface=beale").state);
  assert.deepEqual(lanes, keyless({ lanes: firstLanes(catalog, catalog.surface("beale")) }).lanes);
});

test("a lane of a link has what suits the surface, unless it says otherwise", () => {
  const surface = catalog.surface("linear_regression");
  const { learning_rate: rate, ...others } = suited(catalog.optimizer("adam"), surface);
  assert.notEqual(rate, defaults(catalog.optimizer("adam")).learning_rate);
  const { lanes } = read(
    "surface=linear_regression&lane=adam&lane=adam,learning_rate:0.0321&lane=adam,learning_rate:99",
  ).state;
  assert.deepEqual(
    lanes.map(({ parameters }) => parameters),
    [rate, 0.0321, rate].map((learning_rate) => ({ learning_rate, ...others })),
  );
});

test("every surface and every optimizer can be named", () => {
  for (const { id } of catalog.surfaces) assert.equal(read(`surface=${id}`).state.surface, id);
  for (const { id } of catalog.optimizers) {
    const { state, problems } = read(`lane=${id}`);
    assert.deepEqual([state.lanes.map(({ optimizer }) => optimizer), problems], [[id], []]);
  }
});

// what a part of a link says that can not be taken, and why; the rest is as it opens
const WRONG = {
  "surface=nosuch": "surface=nosuch: Unknown. The reference lists them all.",
  "surface=rosenbrok": "surface=rosenbrok: Unknown. Did you mean rosenbrock?",
  "surface.nosuch=1": "surface.nosuch=1: Saddle has no such parameter.",
  "surface.distance=1e9": "surface.distance=1e9: Must be between 0.5 and 2.8.",
  "surface.distance=": "surface.distance=: Type a number.",
  "start=nan,0": "start=nan,0: Must be 2 numbers between -1000000 and 1000000.",
  "start=1": "start=1: Must be 2 numbers between -1000000 and 1000000.",
  "start=1,2,3": "start=1,2,3: Must be 2 numbers between -1000000 and 1000000.",
  "start=,1": "start=,1: Must be 2 numbers between -1000000 and 1000000.",
  "start=1e7,0": "start=1e7,0: Must be 2 numbers between -1000000 and 1000000.",
  "start=0,-Infinity": "start=0,-Infinity: Must be 2 numbers between -1000000 and 1000000.",
  "steps=0": "steps=0: Must be between 1 and 20000.",
  "steps=20001": "steps=20001: Must be between 1 and 20000.",
  "steps=60.5": "steps=60.5: Must be whole.",
  "steps=": "steps=: Type a number.",
  "arrows=sideways":
    "arrows=sideways: Must be some of quadratic, stretch, gradient, momentum, look_ahead, step.",
  "axis=cubic": "axis=cubic: Must be some of linear, log.",
  "chosen=2": "chosen=2: Must be 1 here.",
  "chosen=x": "chosen=x: Type a number.",
  "seed=-1": "seed=-1: Must be between 0 and 4294967295.",
  "seed=1.5": "seed=1.5: Must be whole.",
  "noise=-1": "noise=-1: Must be between 0 and 100.",
  "noise=x": "noise=x: Type a number.",
  "view=x": "view=x: Must be one of contour, tiles, 3d.",
  "below=x": "below=x: Must be one of curves, step, board.",
  "below=network": "below=network: Must be one of curves, step, board.",
  "curve=x": "curve=x: Unknown. The menu of curves lists them all.",
  "curve=panels": "curve=panels: Unknown. The menu of curves lists them all.",
  "box=1,0,0,1": "box=1,0,0,1: Low must come before high.",
  "box=0,1,1,1": "box=0,1,1,1: Low must come before high.",
  "box=1,1.000000000001,0,1": "box=1,1.000000000001,0,1: Too small to be shown.",
  "box=0,1e9,0,1": "box=0,1e9,0,1: Must be 4 numbers between -1000000 and 1000000.",
  "box=0,1,0": "box=0,1,0: Must be 4 numbers between -1000000 and 1000000.",
  "camera=1,1,1": "camera=1,1,1: Must be 9 numbers between -1000000 and 1000000.",
  "camera=1,1,1,1,1,1,0,0,1": "camera=1,1,1,1,1,1,0,0,1: Must look somewhere, and have an up.",
  "camera=0,0,2,0,0,0,0,0,1": "camera=0,0,2,0,0,0,0,0,1: Must look somewhere, and have an up.",
  "speed=0": "speed=0: Must be between 1 and 240.",
  "speed=241": "speed=241: Must be between 1 and 240.",
  "step=301": "step=301: Must be between 0 and 300.",
  "step=-1": "step=-1: Must be between 0 and 300.",
  "step=": "step=: Type a number.",
};

for (const [part, why] of Object.entries(WRONG))
  test(`told, and left out: ${part}`, () => {
    const { state, step, speed, problems } = read(`lane=adam&${part}`);
    assert.deepEqual(problems, [why]);
    assert.deepEqual([keyless(state), step, speed], [AS_IT_OPENS, null, 30]);
  });

// the same within a lane; the rest of the lane is as it is by default
const RATE = "learning_rate.schedule:cosine,learning_rate.length";
const WRONG_LANE = {
  "learning_rate:99": "lane=adam,learning_rate=99: Must be between 0.0001 and 10.",
  "learning_rate:0.1:2": "lane=adam,learning_rate=0.1:2: Type a number.",
  "learning_rate:": "lane=adam,learning_rate=: Type a number.",
  learning_rate: "lane=adam,learning_rate=: Type a number.",
  "beta_2:0.9": "lane=adam,beta_2=0.9: Adam has no such parameter. Did you mean beta2?",
  "momentum:0.5": "lane=adam,momentum=0.5: Adam has no such parameter.",
  "slot:x": "lane=adam,slot=x: Adam has no such parameter.",
  "slot:100": "lane=adam,slot=100: Adam has no such parameter.",
  "hidden:yes": "lane=adam,hidden=yes: Adam has no such parameter.",
  "batch:0": "lane=adam,batch=0: Must be full, or a whole number from 1 to 65536.",
  "batch:65537": "lane=adam,batch=65537: Must be full, or a whole number from 1 to 65536.",
  "batch:1.5": "lane=adam,batch=1.5: Must be full, or a whole number from 1 to 65536.",
  "batch:": "lane=adam,batch=: Must be full, or a whole number from 1 to 65536.",
  "branch:1": "lane=adam,branch=1: Must be a lane and a step, as in 1@40.",
  "branch:1@4.5": "lane=adam,branch=1@4.5: Must be a lane and a step, as in 1@40.",
  "branch:1@40:new": "lane=adam,branch=1@40:new: Must be a lane and a step, as in 1@40.",
  "branch:1@40": "lane=adam,branch=1@40: Must leave one of the lanes before it.",
  "learning_rate.schedule:nosuch":
    "lane=adam,learning_rate.schedule=nosuch: Unknown. The reference lists them all.",
  "momentum.schedule:cosine":
    "lane=adam,momentum.schedule=cosine: Schedules move learning_rate here.",
  "beta1.schedule:cosine": "lane=adam,beta1.schedule=cosine: Schedules move learning_rate here.",
  "learning_rate.length:5": "lane=adam,learning_rate.length=5: Constant has no such parameter.",
};

for (const [words, why] of Object.entries(WRONG_LANE))
  test(`told, and left out of a lane: ${words}`, () => {
    const { state, problems } = read(`lane=adam,${words}`);
    assert.deepEqual(problems, [why]);
    assert.deepEqual(keyless(state), AS_IT_OPENS);
  });

test("a branch leaves a lane that could be read, at a step that a race may have", () => {
  const after = (lanes) => {
    const { state, problems } = read(lanes);
    return [state.lanes.at(-1).branch, problems];
  };
  const why = "Must leave one of the lanes before it.";
  assert.deepEqual(after("lane=adm&lane=adam,branch:1@40"), [
    null,
    ["lane=adm: Unknown. Did you mean adam?", `lane=adam,branch=1@40: ${why}`],
  ]);
  assert.deepEqual(after("lane=adam&lane=adam,branch:2@40"), [
    null,
    [`lane=adam,branch=2@40: ${why}`],
  ]);
  assert.deepEqual(after("lane=adam&lane=adam,branch:1@20001"), [
    null,
    ["lane=adam,branch=1@20001: Must leave by step 20000."],
  ]);
  const { state } = read("lane=adm&lane=adam&lane=lion,branch:2@3");
  assert.equal(state.lanes[1].branch.lane, state.lanes[0].key);
});

test("a wrong number of a schedule leaves the schedule with its default", () => {
  const right = read("lane=adam,learning_rate.schedule:cosine").state.lanes[0].schedules;
  for (const [words, why] of [
    [`${RATE}:300000`, "length=300000: Must be between 1 and 20000."],
    [`${RATE.replace("length", "x")}:1`, "x=1: Cosine has no such parameter."],
  ]) {
    const { state, problems } = read(`lane=adam,${words}`);
    assert.deepEqual(problems, [`lane=adam,learning_rate.${why}`]);
    assert.deepEqual(state.lanes[0].schedules, right);
  }
});

test("an optimizer that there is not has no lane, the others keep their places and colours", () => {
  const { state, problems } = read("lane=adam,learning_rate:99&lane=nosuch,beta1:1&lane=momentum");
  assert.deepEqual(problems, [
    "lane=adam,learning_rate=99: Must be between 0.0001 and 10.",
    "lane=nosuch: Unknown. The reference lists them all.",
  ]);
  const lanes = state.lanes.map(({ optimizer, slot }) => [optimizer, slot]);
  assert.deepEqual(lanes, [
    ["adam", 0],
    ["momentum", 2],
  ]);
});

test("more lanes than there may be are left out", () => {
  const full = read(SIXTEEN);
  assert.deepEqual([full.state.lanes.length, full.problems], [16, []]);
  const { state, problems } = read(`${SIXTEEN}&lane=momentum`);
  assert.deepEqual(problems, ["lane=17: At most 16 lanes."]);
  assert.deepEqual(
    state.lanes.map(({ optimizer }) => optimizer),
    Array(16).fill("adam"),
  );
});

test("a surface of real examples has no noise, and no more examples than it has", () => {
  const { state, problems } = read("surface=linear_regression&noise=1&lane=adam,batch:51");
  assert.deepEqual(problems, [
    "noise=1: Must be 0 here.",
    "lane=adam,batch=51: Must be full, or a whole number from 1 to 50.",
  ]);
  assert.deepEqual([state.noise, state.lanes[0].batch], [0, null]);
});

test("a step is within the steps that the same link asks for", () => {
  assert.equal(read("steps=60&step=60").step, 60);
  const { step, problems } = read("steps=60&step=61");
  assert.deepEqual([step, problems], [null, ["step=61: Must be between 0 and 60."]]);
  assert.equal(read("surface=rosenbrock&step=1000").step, 1000);
});

test("all that is wrong is told at once, and the rest is taken", () => {
  const parts = Object.keys(WRONG).filter((part) => !part.startsWith("surface"));
  const once = new Map(parts.map((part) => [part.split("=")[0], part]));
  const { state, problems } = read(
    `surface=beale&lane=adam,beta1:7&${[...once.values()].join("&")}`,
  );
  assert.deepEqual(
    problems.map((text) => text.split("=")[0]).sort(),
    ["lane", ...once.keys()].sort(),
  );
  assert.equal(state.surface, "beale");
  assert.deepEqual(state.start, catalog.surface("beale").start);
});

test("what a link says is told as it was written, be it what it may", () => {
  const attack = "<img src=x onerror=alert(1)>";
  const { problems } = read(
    `surface=${encodeURIComponent(attack)}&lane=${encodeURIComponent(attack)}`,
  );
  assert.ok(problems[0].startsWith(`surface=${attack}: `));
  assert.ok(problems[1].startsWith(`lane=${attack}: `));
});

test("names that every object has are no parameters", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    const { state, problems } = read(
      `surface.${name}=1&lane=adam,${name}:1,${name}.schedule:cosine`,
    );
    assert.equal(problems.length, 3, name);
    assert.deepEqual(keyless(state), AS_IT_OPENS);
  }
  assert.equal(read("surface=constructor").problems.length, 1);
  assert.equal(read("lane=adam,learning_rate.schedule:constructor").problems.length, 1);
});
