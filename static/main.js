// Puts the page together; the only module that knows all the others.
import { createCatalog } from "./model/catalog.js";
import { createPlayer } from "./model/player.js";
import { needsRace, raceOf, VIEWS } from "./model/state.js";
import { changed, createStore } from "./model/store.js";
import { fromQuery, toQuery } from "./model/url.js";
import { getCatalog, getGrid } from "./net/api.js";
import { keepLink } from "./net/link.js";
import { createRacing } from "./net/racing.js";
import { createCurveTabs } from "./panels/curves.js";
import { createExplain } from "./panels/explain.js";
import { LanesPanel } from "./panels/lanes.js";
import { listenToKeys, PlaybackPanel } from "./panels/playback.js";
import { StartMarker } from "./panels/start.js";
import { Status } from "./panels/status.js";
import { SurfacePanel } from "./panels/surface.js";
import { createThemeButton } from "./panels/theme.js";
import { createTools } from "./panels/tools.js";
import { createViewTabs } from "./panels/views.js";
import { CurvesView } from "./views/curves.js";
import { Stage } from "./views/stage.js";

const $ = (id) => document.getElementById(id);
const RACE = 1; // how often an unreachable server is asked for the catalog, in seconds

const status = new Status($("status"));
const catalog = createCatalog(await patiently(getCatalog));
const first = fromQuery(location.search.slice(1), catalog);
const store = createStore(first.state);
store.subscribe(() => status.forget()); // before the views, which may have something new to say
const player = createPlayer({ length: first.state.steps });
player.setSpeed(first.speed);
if (first.step !== null) player.seek(first.step);

const explain = createExplain($("explain"), catalog);
const parts = { store, catalog, player, explain, failed: status.failed };
const stage = new Stage($("stage"), { ...parts, getGrid });
const curves = new CurvesView($("curves"), parts);
const lanes = new LanesPanel($("lanes"), { ...parts, opened: () => ask() });
new SurfacePanel($("surface"), { ...parts, select: $("surface-select") });
new PlaybackPanel($("playback"), player);
new StartMarker(stage, store);
createViewTabs($("views"), store, catalog, VIEWS);
createCurveTabs($("curve-tabs"), store, catalog);
listenToKeys(player);

const race = createRacing({ show, playhead: () => player.step, failed: status.failed });
const ask = () => race(raceOf(store.get(), lanes.wantsState), store.get().lanes.map((lane) => lane.key));
const link = keepLink({ write: () => toQuery(store.get(), player, catalog), read: take });
createTools($("tools"), { store, link });
createThemeButton($("theme"), () => [stage, curves].forEach((view) => view.setTheme()));

store.subscribe((state, old) => {
  if (changed(state, old, "steps")) player.setLength(state.steps);
  if (needsRace(state, old)) ask();
  link.touch();
});
player.subscribe(() => player.playing || link.touch());
document.addEventListener("refused", ({ detail }) => status.say(detail, "note"));
status.recovered = () => {
  ask();
  stage.want();
};

if (first.problems.length) status.say(`In the link: ${first.problems.join(" · ")}`, "note");
ask();

let shown = null;
function show(now) {
  const isFirst = shown === null;
  shown = now;
  status.ok();
  requestAnimationFrame(() => {
    if (shown !== now) return;
    for (const view of [stage, curves, lanes]) view.setRace(now);
    performance.mark("race:painted", { detail: { race: now.number } });
    document.body.dataset.race = now.number;
  });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isFirst && first.step === null && !still) player.play();
}

function take(query) {
  const { state, step, speed, problems } = fromQuery(query, catalog);
  store.set(state);
  player.setSpeed(speed);
  if (step !== null) player.seek(step);
  status.say(problems.length ? `In the link: ${problems.join(" · ")}` : "", "note");
}

async function patiently(get) {
  for (;;) {
    try {
      return await get();
    } catch {
      status.say("The server cannot be reached; trying again …", "offline");
      await new Promise((resolve) => setTimeout(resolve, RACE * 1000));
      status.say("");
    }
  }
}
