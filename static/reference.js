// The long pages work without this; here come their search, the theme and the colours of code.
import { highlight } from "./panels/explain/highlight.js";
import { createThemeButton } from "./panels/page/theme_button.js";
import { createSearch } from "./panels/reference/search.js";

const button = document.getElementById("theme");
if (button) createThemeButton(button, () => {});

const search = document.getElementById("search");
if (search) createSearch(search);

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
