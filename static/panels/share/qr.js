// A QR code, black on white in any theme; a click draws it as large as the window.
import { h } from "../controls/dom.js";

const [LARGER, SMALLER] = ["Show the QR code large", "Show the QR code small"];

/** @param {(text: string) => Promise<string>} getQr a text's code, as SVG */
export function createQr(getQr) {
  const picture = h("img", { alt: "QR code of the link" });
  const problem = h("p", { hidden: true });
  const enlarge = (large) => {
    button.setAttribute("aria-pressed", String(large));
    button.title = large ? SMALLER : LARGER;
  };
  const isLarge = () => button.getAttribute("aria-pressed") === "true";
  const button = h("button", {
    type: "button",
    className: "qr",
    "aria-label": LARGER,
    onclick: () => enlarge(!isLarge()),
  });
  button.append(picture);
  enlarge(false);
  let newest = "";

  /** @param {string} text */
  async function show(text) {
    newest = text;
    const found = await getQr(text).then(
      (svg) => ({ src: `data:image/svg+xml,${encodeURIComponent(svg)}`, why: "" }),
      (error) => ({ src: "", why: `No QR code: ${error.message}.` }),
    );
    if (text !== newest) return;
    button.hidden = Boolean(found.why);
    problem.hidden = !found.why;
    problem.textContent = found.why;
    if (found.src) picture.src = found.src;
  }
  return { element: h("div", { className: "qr-place" }, button, problem), show, enlarge };
}
