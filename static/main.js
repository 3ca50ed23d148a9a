// Puts the page together; the only module that knows all the others.

import { arrowsNeedState } from "./model/arrows.js";
import { createCatalog } from "./model/catalog.js";
import { shownCurve } from "./model/curves.js";
import { inWords } from "./model/link/problems.js";
import { fromQuery, strangersIn } from "./model/link/read.js";
import { toQuery } from "./model/link/write.js";
import { createLit } from "./model/lit.js";
import { minima } from "./model/marks.js";
import { Player } from "./model/player.js";
import { noRace } from "./model/race.js";
import { needsRace, raceRequest, racers } from "./model/race_request.js";
import { changed, createStore } from "./model/store.js";
import {
  getCatalog,
  getFrame,
  getGrid,
  getLesson,
  getQr,
  getStep,
  isUp,
  Refusal,
} from "./net/api.js";
import { createRacing } from "./net/racing.js";
import { followFingers } from "./panels/controls/swipe.js";
import { createExplain } from "./panels/explain/dialog.js";
import { createFirstLanes } from "./panels/lanes/first_lanes.js";
import { LaneList } from "./panels/lanes/list.js";
import { keepAddress } from "./panels/page/address.js";
import { createArrowsButton } from "./panels/page/arrows_button.js";
import { Below } from "./panels/page/below.js";
import { Changes } from "./panels/page/changes.js";
import { Clicker } from "./panels/page/clicker.js";
import { createAxisSwitch, createCurveTabs } from "./panels/page/curve_tabs.js";
import { flagQuery, isEmbedded, wrongFlags } from "./panels/page/embedded.js";
import { createEpochs } from "./panels/page/epochs.js";
import { createFutureSwitch, recallFuture } from "./panels/page/future_switch.js";
import { createHallTools } from "./panels/page/hall.js";
import { listenToKeys } from "./panels/page/keys.js";
import { createKeysDialog } from "./panels/page/keys_dialog.js";
import { lessonHere } from "./panels/page/lesson_here.js";
import { createNamesButton } from "./panels/page/names_button.js";
import { onCurve, onNetwork } from "./panels/page/networks.js";
import { onDemand } from "./panels/page/on_demand.js";
import { createPaneTabs } from "./panels/page/panes.js";
import { fitForPaper } from "./panels/page/paper.js";
import { PlaybackPanel } from "./panels/page/playback.js";
import { Status } from "./panels/page/status.js";
import { Summary } from "./panels/page/summary.js";
import { createBelowTabs, createViewTabs } from "./panels/page/tabs.js";
import { createThemeButton } from "./panels/page/theme_button.js";
import { Ticks } from "./panels/page/ticks.js";
import { createTools } from "./panels/page/tools.js";
import { TrainingWatch } from "./panels/page/training.js";
import { createVoice } from "./panels/page/voice.js";
import { createStartMarker } from "./panels/race/start.js";
import { SurfacePanel } from "./panels/race/surface.js";
import { CurvePlot } from "./views/curve_plot.js";
import { Stage } from "./views/stage.js";

/** @type {(id: string) => any} */
const $ = (id) => document.getElementById(id);
const AGAIN = 1000; // milliseconds between questions for the catalog to an unreachable server

const say = createVoice($("voice"));
const status = new Status($("status"), isUp, (error) => error instanceof Refusal, say);
const [declared, here] = await patiently(() => Promise.all([getCatalog(), lessonHere(getLesson)]));
const catalog = createCatalog(declared);
const link = here?.link ?? location.search.slice(1);
const first = fromQuery(link, catalog);
const store = createStore({ ...first.state, ...recallFuture(link) });
store.subscribe(() => status.forget()); // before the views, which may have something new to say
const player = new Player({ length: first.state.steps });
player.setSpeed(first.speed);
if (first.step !== null) player.seek(first.step);

const explain = createExplain($("explain"), catalog);
const { failed, tell } = status;
const lit = createLit();
const parts = { store, catalog, player, lit, explain, failed, tell };
const stage = new Stage($("stage"), { ...parts, getGrid });
const points = () => stage.picture.current?.stationary ?? [];
const curves = new CurvePlot($("curves"), parts);
const lanes = new LaneList($("lanes"), { ...parts, opened: () => ask() });
const surface = new SurfacePanel($("surface"), {
  ...parts,
  select: $("surface-select"),
  chosen: begin,
});
const playback = new PlaybackPanel($("playback"), player);
createEpochs(playback.epochs, parts);
const ticks = new Ticks(playback.ticks, parts);
const start = createStartMarker(stage, store);
const loadLandscape = onDemand(
  () =>
    Promise.all([
      import("./views/landscape.js"),
      import("./panels/plane/strip.js"),
      import("./net/landscapes.js"),
    ]),
  "race/plane",
  "race/popover",
);
/** @type {import("./views/sharpening.js").Sharpening | undefined} */
let sharpening;
onNetwork(parts, async () => {
  const [{ Landscape }, { PlaneStrip }, asks] = await loadLandscape();
  const landscape = new Landscape(stage, asks.getLandscape);
  new PlaneStrip(stage, { ...parts, ...asks, landscape });
});
const loadSharpening = onDemand(() =>
  Promise.all([import("./views/sharpening.js"), import("./net/network.js")]),
);
onCurve("sharpness", parts, async () => {
  const [{ Sharpening }, { getSharpness }] = await loadSharpening();
  sharpening = new Sharpening($("curves"), parts, getSharpness, (whole) => {
    if (!whole) curves.place();
    else if (shown) put(shown);
  });
  if (shown) sharpening.setRace(shown);
});
createViewTabs($("views"), store, catalog);
createNamesButton($("names"), store, catalog);
const loadArrows = onDemand(() => import("./views/arrows.js"), "race/arrows");
createArrowsButton($("arrows"), parts, async () => {
  const { Arrows } = await loadArrows();
  new Arrows(stage, lit);
});
createCurveTabs($("curve-tabs"), store, catalog);
createBelowTabs($("below"), store, catalog);
const panes = createPaneTabs($("panes"), $("panels"), store, catalog, here?.panes);
const known = { minima: () => minima(points()) };
const net = () => import("./net/network.js");
const below = new Below({ ...parts, ...known, say, getStep, net });
createFutureSwitch($("future"), store);
createAxisSwitch($("axis"), store, catalog);
followFingers();

/** @type {import("./model/race.js").Race | null} */
let shown = null; // the race on show
let newest = 0; // the number of the race that was asked for last
let begins = first.step === null && !here; // whether it is to play as soon as it is there
const training = new TrainingWatch($("stage"), { cancel, failed });
const race = createRacing({ show, playhead: () => player.step, failed, trains: training.follow });
const ask = () => {
  const state = store.get();
  const keys = racers(state, catalog).map((lane) => lane.key);
  if (keys.length) newest = race(raceRequest(state, catalog, wanted(state)), keys);
  else if (state.lanes.length) put(noRace(state.surface, state.steps)); // their cards say why
};
const wanted = (state) => {
  const { needs } = shownCurve(state, catalog);
  const inner = lanes.wantsState || needs === "state" || arrowsNeedState(state, catalog);
  return { inner, measures: needs === "measures" };
};
const lesson = here?.open({
  ...{ ...parts, ...known, stage, start, lanes, surface, say, layout: $("panels") },
  ...{ select: $("surface-select"), aside: document.querySelector("aside") },
  brand: document.querySelector(".brand"),
  refuse: (problem) => status.say(inWords([problem]), "note"),
  settle: () => address.flush(),
  again: () => shown && put(shown),
  isNewest: ({ number }) => number === newest,
  inSight: () => panes.choose("lesson"),
});
const written = () => lesson?.where.write() ?? toQuery(store.get(), player, catalog);
const address = keepAddress({
  path: lesson?.where.path,
  write: () => flagQuery() + written(),
  read: (query) => (lesson?.where ?? { take }).take(query),
  framed: isEmbedded(),
});
createFirstLanes(stage.element, store, catalog, () => playback.play.focus());
const sharing = { parts: catalog.frame_parts, getFrame, getQr };
const showCode = createTools($("tools"), {
  ...{ store, address, failed, stage: stage.element },
  ...sharing,
});
const changes = new Changes({ ...parts, say });
const summary = new Summary($("summary"), { ...parts, say, points, race: () => shown });
const showKeys = createKeysDialog($("keys"), $("tools"));
const clicker = new Clicker(player);
clicker.lesson = lesson ?? null;
// a lesson on a network speaks of its curves
const firstInHall = () =>
  lesson && catalog.surface(store.get().surface).network ? "below" : "stage";
const hall = createHallTools($("tools"), {
  bar: $("playback"),
  player,
  say,
  failed,
  first: firstInHall,
});
const sendOn = isEmbedded() ? await embed() : undefined;
const tellStandings = () => tell(summary.standings());
listenToKeys({ player, clicker, hall, sendOn, showKeys, showCode, tellStandings });
fitForPaper([$("stage"), $("curves")]);
createThemeButton($("theme"), () => {
  for (const view of [stage, curves]) view.setTheme();
});

store.subscribe((state, old) => {
  if (changed(state, old, "surface")) put(noRace(state.surface, state.steps));
  if (changed(state, old, "surface") || !state.lanes.length) race.cancel();
  if (changed(state, old, "steps")) player.setLength(state.steps);
  if (needsRace(state, old) || wantsMore(state, old)) ask();
  address.touch();
});
const wantsMore = (state, old) => {
  const before = wanted(old);
  if (catalog.surface(state.surface).network) return false; // it has neither
  return (
    state.lanes.length > 0 && Object.entries(wanted(state)).some(([i, on]) => on && !before[i])
  );
};
player.subscribe(() => player.playing || address.touch());
document.addEventListener("refused", (event) => {
  status.say(/** @type {CustomEvent} */ (event).detail, "note");
});
status.recovered = () => {
  ask();
  stage.want();
};

const problems = [...wrongFlags(() => strangersIn(link, catalog)), ...first.problems];
if (problems.length) status.say(inWords(problems), "note");
ask();

async function embed() {
  const { createEmbed } = await import("./panels/embed/embed.js");
  const places = { stage: stage.element, tools: $("tools"), bar: $("playback") };
  return createEmbed({ ...places, player, clicker, link: written });
}

function put(now) {
  shown = now;
  now.isKept = player.stops.hold;
  for (const view of [stage, curves, lanes, ticks, below, summary, changes]) view.setRace(now);
  sharpening?.setRace(now);
}

function show(now) {
  if (now.surface !== store.get().surface) return; // it was asked for before
  shown = now;
  status.ok();
  requestAnimationFrame(() => {
    if (shown !== now) return;
    put(now);
    performance.mark("race:painted", { detail: { race: now.number } });
    document.body.dataset.race = now.number;
    lesson?.painted(now);
  });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (begins && !still) player.play();
  begins = false;
}

/** A training is ended by hand: what there is of it stays. */
function cancel() {
  race.cancel();
  const to = shown?.number === newest ? `at step ${shown.rows - 1} of ${shown.steps}` : "";
  tell(`The training was cancelled ${to || "before its first steps"}; any change begins another.`);
}

/** Another surface was chosen: its race begins at the start, and plays when it has come. */
function begin() {
  begins = true;
  player.pause();
  player.seek(0);
}

function take(query) {
  const { state, step, speed, problems } = fromQuery(query, catalog);
  store.set(state);
  player.setSpeed(speed);
  if (step !== null) player.seek(step);
  status.say(inWords(problems), "note");
}

async function patiently(get) {
  for (;;) {
    try {
      return await get();
    } catch {
      status.say("The server cannot be reached; trying again …", "offline");
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      status.say("");
    }
  }
}
