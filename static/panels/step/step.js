// The step taken apart, below the stage: the lines of the chosen lane's rule, with the numbers of
// the step that led to the playhead.
import { chosenLane } from "../../model/chosen.js";
import { latest } from "../../model/latest.js";
import { needsRace, raceRequest } from "../../model/race_request.js";
import { rowOf } from "../../model/step_taken.js";
import { StepsApart, stepOf } from "../../model/steps_apart.js";
import { changed } from "../../model/store.js";
import { h } from "../controls/dom.js";
import { seldom } from "../controls/seldom.js";
import { createHead } from "./head.js";
import { Lines } from "./lines.js";

/** @import { Catalog, Surface } from "../../model/catalog.js" */
/** @import { Lane } from "../../model/lanes.js" */
/** @import { Lit } from "../../model/lit.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { StepAnswer, StepRequest } from "../../model/steps_apart.js" */
/** @import { Store } from "../../model/store.js" */

const REST = 40; // milliseconds between two while it plays: nobody reads sixty a second
const FRAME = {
  className: "step-frame",
  role: "group",
  "aria-label": "Lines of the step",
  tabIndex: 0, // so that keys scroll it
};

/**
 * @typedef {object} Parts
 * @property {Store<State>} store
 * @property {Catalog} catalog
 * @property {Player} player
 * @property {Lit} lit
 * @property {(request: StepRequest) => Promise<StepAnswer>} getStep
 * @property {(error: unknown) => void} failed
 */

/** @type {(element: HTMLElement, parts: Parts) => StepPanel} */
export const create = (element, parts) => new StepPanel(element, parts);

class StepPanel {
  /** @type {Race | undefined} */
  race;
  /** @type {StepsApart | undefined} */
  steps;
  of = ""; // which race and lane they are of
  key = 0; // of that lane
  asked = ""; // what was asked for last

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, parts) {
    this.parts = parts;
    this.setStep = seldom(parts.player, () => this.draw(), REST);
    this.head = createHead(parts.store, parts.catalog);
    this.lines = new Lines(parts.lit);
    this.note = h("p", { className: "step-note" });
    element.append(this.head.element, h("div", FRAME, this.lines.element, this.note));
    this.fetch = latest(
      /** @type {(of: string, key: number, request: StepRequest) => Promise<void>} */
      async (of, key, request) => {
        try {
          this.take(of, key, await parts.getStep(request));
        } catch (error) {
          this.asked = "";
          parts.failed(error);
        }
      },
    );
    parts.store.subscribe((state, old) => {
      const looks = changed(state, old, "lanes", "chosen", "below");
      if (looks && !needsRace(state, old)) this.draw(); // a race that is on its way comes first
    });
    this.draw();
  }

  /** @type {(of: string, key: number, answer: StepAnswer) => void} */
  take(of, key, answer) {
    const steps = new StepsApart(answer);
    Object.assign(this, { of, key, steps });
    this.lines.setSteps(steps);
    this.draw();
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.draw();
  }

  draw() {
    const state = this.parts.store.get();
    if (state.below !== "step") return;
    this.head.draw();
    const lane = chosenLane(state);
    const why = whyNot(lane, this.parts.catalog.surface(state.surface));
    if (!lane || why) return this.say(why, false);
    if (!this.race?.lane(lane.key)) return; // it is on its way
    const step = stepOf(rowOf(this.parts.player.step), this.race.diverged(lane.key));
    if (step > this.race.steps) return this.say("A race of no steps.", false);
    this.want(state, lane, step);
    if (this.key === lane.key && this.steps?.has(step)) this.show(step);
    else if (this.key !== lane.key) this.say("Taking the step apart …", false);
  }

  /** @type {(state: State, lane: Lane, step: number) => void} */
  want(state, lane, step) {
    const request = requestOf(state, this.parts.catalog, lane, step);
    const [of, asked] = [JSON.stringify({ ...request, step: null }), JSON.stringify(request)];
    if ((this.of === of && this.steps?.has(step)) || this.asked === asked) return;
    this.asked = asked;
    this.fetch(of, lane.key, request);
  }

  /** @param {number} step */
  show(step) {
    this.lines.show(step);
    this.head.title(title(step, this.parts.player.step));
    this.say(elsewhere(/** @type {StepsApart} */ (this.steps), step));
    performance.mark("step:painted", { detail: { step } });
  }

  /** @param {string} text */
  say(text, lines = true) {
    this.note.textContent = text;
    this.note.hidden = !text;
    this.lines.element.hidden = !lines;
  }
}

/** @type {(state: State, catalog: Catalog, lane: Lane, step: number) => StepRequest} */
const requestOf = (state, catalog, lane, step) => ({
  ...raceRequest(state, catalog),
  lane: state.lanes.indexOf(lane),
  step,
});

/** @type {(lane: Lane | undefined, surface: Pick<Surface, "network">) => string} */
function whyNot(lane, { network }) {
  if (!lane) return "There is no lane to look into.";
  if (!network) return "";
  const numbers = network.numbers.toLocaleString("en");
  return `A step of a network moves ${numbers} numbers; what is taken apart here has two. Its rule is the same: choose a surface to see its lines with their numbers.`;
}

/** @type {(step: number, playhead: number) => string} */
function title(step, playhead) {
  if (playhead < step) return `Step ${step}, still to come`;
  return playhead > step ? `Step ${step}, at which it diverged` : `Step ${step}`;
}

/** @type {(steps: StepsApart, step: number) => string} */
function elsewhere(steps, step) {
  const there = steps.elsewhere(step);
  return there ? `The race itself went to (${there.join(", ")}): the last digits decide.` : "";
}
