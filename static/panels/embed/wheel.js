// In a frame the wheel scrolls the page around it. It zooms the picture with Ctrl, or after a click
// on it until the pointer goes.
import { h } from "../controls/dom.js";

const HINT = "Click, or hold Ctrl, to zoom";
const LASTS = 1400; // milliseconds that the hint is there

/** @param {HTMLElement} stage */
export function leavesWheel(stage) {
  const hint = h("p", { className: "wheel-hint", hidden: true, textContent: HINT });
  hint.setAttribute("aria-hidden", "true");
  stage.append(hint);
  let taken = false;
  /** @type {number | undefined} */
  let timer;
  stage.addEventListener("pointerdown", () => {
    taken = true;
    hint.hidden = true;
  });
  stage.addEventListener("pointerleave", () => {
    taken = false;
  });
  const listen = (event) => {
    if (taken || event.ctrlKey) return;
    event.stopPropagation(); // and not prevented: the page around scrolls
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      hint.hidden = true;
    }, LASTS);
  };
  stage.addEventListener("wheel", listen, { capture: true, passive: true });
}
