// Light or dark: as the system says, until the reader says otherwise.
import { icon } from "./dom.js";

const KEY = "downhill:theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

export function createThemeButton(button, changed) {
  const chosen = () => localStorage.getItem(KEY);
  const now = () => chosen() ?? (dark.matches ? "dark" : "light");
  const apply = () => {
    document.documentElement.dataset.theme = now();
    const name = now() === "dark" ? "Light theme" : "Dark theme";
    button.title = name;
    button.setAttribute("aria-label", name);
    button.replaceChildren(icon(now() === "dark" ? "sun" : "moon"));
    changed();
  };
  button.addEventListener("click", () => {
    localStorage.setItem(KEY, now() === "dark" ? "light" : "dark");
    apply();
  });
  dark.addEventListener("change", () => chosen() ?? apply());
  apply();
}
