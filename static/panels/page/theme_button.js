// Light, dark or of high contrast: as the system says, until the reader says otherwise.
import { icon } from "../controls/dom.js";
import { keep, recall } from "./keeping.js";

const KEY = "downhill:theme";
const THEMES = ["light", "dark", "contrast"];
const TITLES = { light: "Light theme", dark: "Dark theme", contrast: "High contrast" };
const ICONS = { light: "sun", dark: "moon", contrast: "contrast" };

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const more = matchMedia("(prefers-contrast: more)");
const forced = matchMedia("(forced-colors: active)"); // then the system's colours are all there is
let chosen = [root.dataset.theme, recall(KEY)].find((one) => one && THEMES.includes(one));

const system = () => {
  if (!dark.matches) return "light";
  return more.matches && !forced.matches ? "contrast" : "dark";
};

/**
 * @param {HTMLElement} button
 * @param {() => void} changed
 */
export function createThemeButton(button, changed) {
  const now = () => (forced.matches ? null : chosen) ?? system();
  const next = () => THEMES[(THEMES.indexOf(now()) + 1) % THEMES.length];
  const apply = () => {
    root.dataset.theme = now();
    button.title = TITLES[next()];
    button.setAttribute("aria-label", TITLES[next()]);
    button.replaceChildren(icon(ICONS[next()]));
    changed();
  };
  button.addEventListener("click", () => {
    chosen = next();
    keep(KEY, chosen);
    apply();
  });
  for (const media of [dark, more, forced]) media.addEventListener("change", apply);
  apply();
}
