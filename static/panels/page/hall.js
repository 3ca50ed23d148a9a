// The way to what a lecture hall needs, which is fetched when it is first asked for.
import { iconButton } from "../controls/dom.js";
import { onDemand } from "./on_demand.js";

/** @import { Player } from "../../model/player.js" */
/** @import { Hall } from "../hall/hall.js" */
/** @import { Say } from "./voice.js" */

const fetched = onDemand(() => import("../hall/hall.js"), "race/presenting");

/**
 * A button among the tools starts presenter mode; returns what keys ask for.
 * @param {HTMLElement} tools
 * @param {{bar: HTMLElement, player: Player, say: Say, failed: (error: unknown) => void,
 *   first: () => "stage" | "below"}} parts
 */
export function createHallTools(tools, { bar, player, say, failed, first }) {
  /** @type {Promise<Hall> | undefined} */
  let made;
  const hall = () => {
    made ??= fetched().then(({ createHall }) => createHall(bar, player, say, first));
    return made;
  };
  /** @param {keyof Hall} part */
  const toggle = async (part) => {
    try {
      (await hall())[part].toggle();
    } catch (error) {
      made = undefined;
      failed(error);
    }
  };
  const present = () => toggle("presenter");
  tools.prepend(
    iconButton("present", "Presenter mode", present, { className: "icon-button present-button" }),
  );
  return toggle;
}
