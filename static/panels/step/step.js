// The step taken apart, below the stage: the lines of the chosen lane's rule, with the numbers of
// the step that led to the playhead.
import { chosenLane } from "../../model/chosen.js";
import { latest } from "../../model/latest.js";
import { raceRequest } from "../../model/race_request.js";
import { rowOf } from "../../model/step_taken.js";
import { StepsApart, stepOf } from "../../model/steps_apart.js";
import { changed } from "../../model/store.js";
import { h } from "../controls/dom.js";
import { createHead } from "./head.js";
import { Lines } from "./lines.js";

/** @import { Catalog } from "../../model/catalog.js" */
/** @import { Lit } from "../../model/lit.js" */
/** @import { Player } from "../../model/player.js" */
/** @import { Race } from "../../model/race.js" */
/** @import { State } from "../../model/settings.js" */
/** @import { StepAnswer, StepRequest } from "../../model/steps_apart.js" */
/** @import { Store } from "../../model/store.js" */

const REST = 40; // milliseconds between two while it plays: nobody reads sixty a second

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
  /** @type {number | undefined} */
  timer;

  /**
   * @param {HTMLElement} element
   * @param {Parts} parts
   */
  constructor(element, parts) {
    this.parts = parts;
    this.head = createHead(parts.store, parts.catalog);
    this.lines = new Lines(parts.lit);
    this.note = h("p", { className: "step-note" });
    const frame = h("div", { className: "step-frame", tabIndex: 0 }, this.lines.element, this.note);
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", "Lines of the step");
    element.append(this.head.element, frame);
    this.fetch = latest(
      /** @type {(of: string, request: StepRequest) => Promise<void>} */
      async (of, request) => {
        try {
          this.take(of, await parts.getStep(request));
        } catch (error) {
          parts.failed(error);
        }
      },
    );
    parts.store.subscribe(
      (state, old) => changed(state, old, "lanes", "chosen", "below") && this.draw(),
    );
  }

  /** @type {(of: string, answer: StepAnswer) => void} */
  take(of, answer) {
    if (of !== this.wanted().of) return; // another is on its way
    this.steps = new StepsApart(answer);
    this.of = of;
    this.lines.setSteps(this.steps);
    this.draw();
  }

  /** @param {Race} race */
  setRace(race) {
    this.race = race;
    this.draw();
  }

  setStep() {
    if (!this.parts.player.playing) return this.draw();
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.draw();
    }, REST);
  }

  /** What is to be shown: of which race and lane, and which step. */
  wanted() {
    const state = this.parts.store.get();
    const lane = chosenLane(state);
    if (!lane || !this.race?.lane(lane.key)) return { of: "", step: 0 };
    const race = raceRequest(state, false);
    const place = state.lanes.indexOf(lane);
    const step = stepOf(rowOf(this.parts.player.step), this.race.diverged(lane.key));
    return { of: JSON.stringify([race, place]), step, request: { ...race, lane: place, step } };
  }

  draw() {
    if (this.parts.store.get().below !== "step") return;
    const { of, step, request } = this.wanted();
    this.head.draw();
    if (!request || !this.race || step > this.race.steps) return this.say("", of);
    if (this.of !== of || !this.steps?.has(step)) {
      if (this.of === "") this.say("Taking the step apart …", of);
      this.fetch(of, request);
      return;
    }
    this.lines.show(step);
    this.head.title(title(step, this.parts.player.step));
    const there = this.steps.elsewhere(step);
    const words = there && `The race itself went to (${there.join(", ")}): the last digits decide.`;
    this.say(words ?? "", of);
    performance.mark("step:painted", { detail: { step } });
  }

  /** @type {(text: string, of: string) => void} */
  say(text, of) {
    const none = of === "" ? "There is no lane to look into." : "";
    this.note.textContent = text || none;
    this.note.hidden = !this.note.textContent;
    this.lines.element.hidden = of === "";
  }
}

/** @type {(step: number, playhead: number) => string} */
function title(step, playhead) {
  if (playhead < step) return `Step ${step}, still to come`;
  return playhead > step ? `Step ${step}, at which it diverged` : `Step ${step}`;
}
