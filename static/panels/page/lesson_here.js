// A lesson beside the stage, at the addresses of lessons only: elsewhere nothing of it is fetched.
import { onDemand } from "./on_demand.js";

/** @import { Lesson } from "../../model/lesson/reading.js" */
/** @import { Parts } from "../lesson/lesson.js" */

const ADDRESS = /^\/lessons\/(\w+)\/?$/;
const load = onDemand(
  () => import("../lesson/lesson.js"),
  "race/lesson",
  "race/questions",
  "race/captions",
);

/**
 * The lesson of the page's address: the link of the picture that it begins with, and what opens it;
 * nothing elsewhere.
 * @param {(id: string) => Promise<Lesson>} getLesson
 */
export async function lessonHere(getLesson) {
  const [, id] = location.pathname.match(ADDRESS) ?? [];
  if (!id) return null;
  const [{ openLesson, openingLink }, lesson] = await Promise.all([load(), getLesson(id)]);
  const query = location.search.slice(1);
  return {
    link: openingLink(lesson, query),
    panes: [{ id: "lesson", title: "Lesson" }],
    /** @param {Parts} parts */
    open: (parts) => openLesson(lesson, query, parts),
  };
}
