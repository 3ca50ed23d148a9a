// The reference page works without this; here come the theme and the colours of code.
import { highlight } from "./panels/explain/highlight.js";
import { createThemeButton } from "./panels/page/theme_button.js";

const button = document.getElementById("theme");
if (button) createThemeButton(button, () => {});

for (const plain of document.querySelectorAll("pre.python"))
  plain.replaceChildren(...highlight(plain.textContent).childNodes);

// paper is white
const root = document.documentElement;
let theme;
addEventListener("beforeprint", () => {
  theme = root.dataset.theme;
  root.dataset.theme = "light";
});
addEventListener("afterprint", () => (root.dataset.theme = theme));
