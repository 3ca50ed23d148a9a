// The long pages work without this; here come their search, the theme and the colours of code.
import { highlight } from "./panels/explain/highlight.js";
import { fitForPaper } from "./panels/page/paper.js";
import { createThemeButton } from "./panels/page/theme_button.js";
import { createSearch } from "./panels/reference/search.js";

const button = document.getElementById("theme");
if (button) createThemeButton(button, () => {});

const search = document.getElementById("search");
if (search) createSearch(search);

for (const plain of document.querySelectorAll("pre.python"))
  plain.replaceChildren(...highlight(plain.textContent).childNodes);

fitForPaper();
