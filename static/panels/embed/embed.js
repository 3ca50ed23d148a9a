// The page in the frame of another page: what it tells that page, and what it leaves to it.
import { h, icon } from "../controls/dom.js";
import { isPutAway } from "../page/embedded.js";
import { leavesKey, messagesOf } from "./keys.js";
import { tellSize } from "./size.js";
import { leavesWheel } from "./wheel.js";

/** @import { Player } from "../../model/player.js" */
/** @import { Clicker } from "../page/clicker.js" */

const WAY_OUT = "Open in Downhill";

/**
 * @typedef {object} Parts
 * @property {HTMLElement} stage
 * @property {HTMLElement} tools
 * @property {HTMLElement} bar the transport
 * @property {Player} player
 * @property {Clicker} clicker
 * @property {() => string} link the query of what is seen now
 */

/**
 * Returns what hears a key before the page does: whether it went to the page around the frame.
 * @param {Parts} parts
 */
export function createEmbed({ stage, tools, bar, player, clicker, link }) {
  const send = (message) => parent.postMessage(message, "*");
  tellSize(send);
  leavesWheel(stage);
  const way = createWayOut(link);
  if (!isPutAway("head")) tools.append(way);
  else {
    way.replaceChildren(icon("open"));
    (isPutAway("transport") ? stage : bar).append(way);
  }
  document.querySelector(".brand")?.setAttribute("target", "_blank");
  /** @type {(event: KeyboardEvent, known: boolean) => boolean} */
  return (event, known) => {
    const state = { player, hasLesson: clicker.lesson !== null };
    const leaves = leavesKey(event, { ...state, known, hasTransport: !isPutAway("transport") });
    if (leaves) for (const message of messagesOf(event)) send(message);
    return leaves;
  };
}

/** @param {() => string} link */
function createWayOut(link) {
  const way = h("a", {
    className: "open-out",
    target: "_blank",
    rel: "noopener",
    title: WAY_OUT,
    "aria-label": WAY_OUT,
    textContent: WAY_OUT,
  });
  const aim = () => {
    way.href = `${location.pathname}?${link()}`;
  };
  for (const name of ["pointerenter", "focus", "click"]) way.addEventListener(name, aim);
  aim();
  return way;
}
