// A small button with a sign on it.
import { h } from "../controls/dom.js";

/**
 * @param {string} sign
 * @param {string} label its name
 * @param {() => void} onclick
 */
export const signButton = (sign, label, onclick) =>
  h("button", {
    type: "button",
    className: "icon-button sign-button",
    textContent: sign,
    title: label,
    "aria-label": label,
    onclick,
  });
