// A challenge: a goal to be reached with the real sliders, of which only some can be moved.
import { readable } from "../../model/format.js";
import { laneNamed, parameterNamed } from "../../model/lesson/lanes.js";
import { h } from "../controls/dom.js";
import { fixControls } from "./fixed.js";
import { prose } from "./prose.js";

/** @import { Challenge, Goal } from "../../model/lesson/reading.js" */
/** @import { Know } from "./order.js" */
/** @import { LaneList } from "../lanes/list.js" */
/** @import { SurfacePanel } from "../race/surface.js" */

const ENDS = {
  open: "Not yet reached.",
  met: "Reached.",
  skipped: "Not reached; this is how.",
};

/**
 * The words of a challenge, and its hint once its time has come.
 * @param {Challenge} challenge
 * @param {Goal} goal
 * @param {{know: Know, isHinted: boolean}} parts
 */
export function challengeWords({ words, text, only, hint, reveal }, goal, { know, isHinted }) {
  const names = only.map((name) => {
    const { owner, parameter } = parameterNamed(name);
    const whose = owner === "surface" ? "the surface's" : `${know(owner).title}'s`;
    return `${whose} ${readable(parameter)}`;
  });
  const open = goal === "open";
  const sliders = `Only ${names.join(" and ")} can be moved; “Take over” frees the rest.`;
  return h(
    "div",
    { className: "challenge" },
    prose(words, "ask"),
    h("p", { className: `goal ${goal}` }, h("code", { textContent: text }), ENDS[goal]),
    ...(open ? [h("p", { className: "aside", textContent: sliders })] : []),
    ...(open && isHinted ? [h("div", { className: "hinted" }, prose(hint.words))] : []),
    ...(open ? [] : [prose(reveal, "feedback")]),
  );
}

/**
 * Fix every control of the lanes and the surface but those of a challenge; returns what frees them,
 * and whether any is the surface's.
 * @param {Challenge} challenge
 * @param {{lanes: LaneList, surface: SurfacePanel}} panels
 */
export function fixAllBut({ only }, { lanes, surface }) {
  const state = lanes.parts.store.get();
  const free = only.flatMap((name) => {
    const { owner, parameter } = parameterNamed(name);
    if (owner === "surface") return surface.rowOf(parameter) ?? [];
    const card = lanes.cards.get(laneNamed(state.lanes, owner)?.key ?? NaN);
    const row = card?.parameters.rows.get(parameter)?.element;
    if (card && row && card.details.contains(row)) card.details.open = true;
    return row ?? [];
  });
  for (const row of free) row.classList.add("free");
  const fixed = fixControls([lanes.element, surface.element], free);
  return {
    release: () => {
      fixed();
      for (const row of free) row.classList.remove("free");
    },
    ofSurface: free.some((row) => surface.element.contains(row)),
  };
}
