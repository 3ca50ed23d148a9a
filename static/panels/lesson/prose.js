// Words of a lesson: the server has made them of its own Markdown.
import { h } from "../controls/dom.js";

/**
 * @param {string} html
 * @param {string} [className]
 */
export const prose = (html, className = "") =>
  h("div", { className: `prose ${className}`.trim(), innerHTML: html });
