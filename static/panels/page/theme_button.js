// Light or dark: as the system says, until the reader says otherwise.
import { icon } from "../controls/dom.js";

const KEY = "downhill:theme";
let chosen = recall();
const dark = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)"); // then the system's colours are all there is

/**
 * @param {HTMLElement} button
 * @param {() => void} changed
 */
export function createThemeButton(button, changed) {
  const now = () => (forced.matches ? null : chosen) ?? (dark.matches ? "dark" : "light");
  const apply = () => {
    document.documentElement.dataset.theme = now();
    const name = now() === "dark" ? "Light theme" : "Dark theme";
    button.title = name;
    button.setAttribute("aria-label", name);
    button.replaceChildren(icon(now() === "dark" ? "sun" : "moon"));
    changed();
  };
  button.addEventListener("click", () => {
    chosen = now() === "dark" ? "light" : "dark";
    keep(chosen);
    apply();
  });
  dark.addEventListener("change", apply);
  forced.addEventListener("change", apply);
  apply();
}

// a browser may refuse to keep anything: then the choice lasts as long as the page
function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {string} theme */
function keep(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // see above
  }
}
