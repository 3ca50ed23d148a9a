// What is seen now, to be shared: as a link, as a frame for other pages, and as a QR code.
import { framed, withoutStep } from "../../model/share.js";
import { toClipboard } from "../controls/clipboard.js";
import { h, iconButton } from "../controls/dom.js";
import { createQr } from "./qr.js";

/**
 * @typedef {object} Parts
 * @property {{id: string, words: string}[]} parts of the page that a frame may put away
 * @property {(url: string) => Promise<string>} getFrame the frame of an address, as HTML
 * @property {(text: string) => Promise<string>} getQr a text's code, as SVG
 */

const UNCOPIED = "This browser allows no copying; the text is selected.";

export class Share {
  url = "";

  /** @param {Parts} parts */
  constructor({ parts, getFrame, getQr }) {
    this.getFrame = getFrame;
    const update = () => this.#update();
    this.step = h("input", { type: "checkbox", checked: true, oninput: update });
    this.stepName = h("span");
    this.link = h("input", { type: "text", readOnly: true, "aria-label": "Link" });
    this.frame = h("textarea", { readOnly: true, rows: 4, "aria-label": "Frame" });
    this.hidden = parts.map(({ id, words }) => {
      const box = h("input", { type: "checkbox", value: id, oninput: update });
      return { box, label: h("label", { title: words }, box, id) };
    });
    this.qr = createQr(getQr);
    this.said = h("p", { className: "said", role: "status" });
    this.dialog = this.#build();
    document.body.append(this.dialog);
  }

  /**
   * @param {string} url what is seen now
   * @param {{large?: boolean}} options whether the code is to fill the window
   */
  open(url, { large = false } = {}) {
    this.url = url;
    const [, step] = url.match(/[?&]step=(\d+)/) ?? [];
    this.stepName.textContent = step === undefined ? "as it opens" : `at step ${step}`;
    this.step.disabled = step === undefined;
    this.said.textContent = "";
    this.qr.enlarge(large);
    this.#update();
    this.dialog.showModal();
  }

  #build() {
    const dialog = h("dialog", { className: "share", "aria-labelledby": "share-title" });
    const close = () => dialog.close();
    dialog.addEventListener("click", ({ target }) => target === dialog && close());
    const title = h("h2", { id: "share-title", textContent: "Share" });
    const kept = h("label", {}, this.step, "Keep the playhead ", this.stepName);
    const frame = h(
      "fieldset",
      {},
      h("legend", { textContent: "A frame for slides and course pages, without:" }),
      ...this.hidden.map(({ label }) => label),
    );
    const article = h(
      "article",
      {},
      h("header", {}, title, iconButton("remove", "Close", close)),
      this.qr.element,
      h("div", { className: "share-row" }, this.link, this.#copy("Copy link", this.link)),
      kept,
      frame,
      h("div", { className: "share-row" }, this.frame, this.#copy("Copy frame", this.frame)),
      this.said,
    );
    dialog.append(article);
    return dialog;
  }

  /**
   * @param {string} name
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   */
  #copy(name, field) {
    const onclick = async () => {
      const copied = await toClipboard(field.value);
      if (!copied) field.select();
      const what = name.replace("Copy ", "");
      this.said.textContent = copied ? `Copied: the ${what}.` : UNCOPIED;
    };
    return h("button", { type: "button", className: "text-button", textContent: name, onclick });
  }

  async #update() {
    const link = this.step.checked ? this.url : withoutStep(this.url);
    if (link !== this.link.value) this.qr.show(link);
    this.link.value = link;
    const away = this.hidden.filter(({ box }) => box.checked).map(({ box }) => box.value);
    const wanted = framed(link, away);
    this.wanted = wanted;
    const text = await this.getFrame(wanted).catch((error) => `No frame: ${error.message}`);
    if (this.wanted === wanted) this.frame.value = text;
  }
}
