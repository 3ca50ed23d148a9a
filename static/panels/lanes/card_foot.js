// At the foot of an open card: what makes other lanes of this one, or leaves it alone.
import { h } from "../controls/dom.js";

/** @import { Surface } from "../../model/catalog.js" */
/** @import { Owner } from "../controls/owner.js" */

const BRANCH = "A copy that leaves this lane at the playhead, with its exact inner state";

export class CardFoot {
  /**
   * @param {Owner} owner
   * @param {Record<"takeApart" | "branch" | "keep", () => void>} actions
   */
  constructor(owner, { takeApart, branch, keep }) {
    this.branch = button("Branch from here", "branch", branch);
    this.keep = button("Keep only this lane", "keep", keep);
    this.branch.title = BRANCH;
    this.takeApart = button("Take its step apart", "take-apart", takeApart);
    const all = [this.takeApart, this.branch, this.keep];
    for (const one of all) owner.label(one, (title) => `${one.textContent}: ${title}`);
    this.element = h("div", { className: "lane-foot" }, ...all);
  }

  /** @param {Pick<Surface, "network">} surface a step of a network is not taken apart */
  show({ network }) {
    this.takeApart.hidden = Boolean(network);
  }
}

/** @type {(textContent: string, className: string, onclick: () => void) => HTMLButtonElement} */
const button = (textContent, className, onclick) =>
  h("button", { type: "button", className: `text-button ${className}`, textContent, onclick });
