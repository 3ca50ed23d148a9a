// Words in the place of what is to be seen on the stage, until it has come.

/** @import { Stage } from "./stage.js" */

/** @param {Stage} stage */
export function wait({ element, picture, player }) {
  element.classList.toggle("stale", picture.stale);
  const place = /** @type {HTMLElement} */ (element.querySelector(".waiting"));
  const words = picture.isOfNetwork ? ofNetwork(player.stops.hold) : "Waiting for the surface …";
  if (place.textContent !== words) place.textContent = words;
}

/** @type {(isHeld: boolean) => string} a lesson's question may hold it back */
const ofNetwork = (isHeld) =>
  `The landscape comes ${isHeld ? "with the answer" : "once a training has ended"}.`;
