// Light highlighting of a few lines of Python: enough to find one's way, no parser.
import { h } from "../controls/dom.js";

const TOKENS =
  /(?<comment>#.*)|(?<string>"[^"]*")|(?<keyword>\b(?:def|return|self|lambda|for|in|if|else)\b)|(?<number>\b\d+(?:\.\d+)?(?:e-?\d+)?\b)|(?<call>\b[a-zA-Z_]\w*(?=\())/g;

/** @param {string} source */
export function highlight(source) {
  const code = h("code");
  let at = 0;
  for (const match of source.matchAll(TOKENS)) {
    const groups = match.groups ?? {};
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    code.append(
      source.slice(at, match.index),
      h("span", { className: `tok-${kind}`, textContent: match[0] }),
    );
    at = match.index + match[0].length;
  }
  code.append(source.slice(at));
  return h(
    "pre",
    { tabIndex: 0, "aria-label": `Source of ${source.match(/def (\w+)/)?.[1]}` },
    code,
  );
}
