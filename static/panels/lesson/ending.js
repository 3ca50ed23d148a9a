// The end of a lesson: what the picture leaves out, where to read on, and the next lesson.
import { h } from "../controls/dom.js";
import { prose } from "./prose.js";

/** @import { Lesson } from "../../model/lesson/reading.js" */

/** @type {(title: string, html: string) => HTMLElement[]} */
const part = (title, html) => (html ? [h("h3", { textContent: title }), prose(html)] : []);

/** @param {Lesson} lesson */
export function ending({ leaves_out, read_on, next }) {
  const all = h("a", { href: "/lessons", textContent: "All lessons" });
  const links = next
    ? [h("a", { href: `/lessons/${next.id}`, textContent: `Next: ${next.title}` }), all]
    : [all];
  return h(
    "div",
    { className: "ending" },
    ...part("What the picture leaves out", leaves_out),
    ...part("Read on", read_on),
    h("p", { className: "ways" }, ...links),
  );
}
