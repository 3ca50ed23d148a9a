// The address of a scene: `?scene=3`, and after it the link of the picture where the reader has
// made another of the scene's.

/** @import { Lesson } from "./reading.js" */

/** @type {(index: number, own: string) => string} */
export const writeScene = (index, own) => [`scene=${index + 1}`, own].filter(Boolean).join("&");

/**
 * Which scene a query string opens, and with which picture of the reader's own, if any.
 * @param {string} query
 * @param {Lesson} lesson
 */
export function readScene(query, { scenes }) {
  const items = new URLSearchParams(query);
  const text = items.get("scene") ?? "1";
  const index = Number(text) - 1;
  const known = /^\d+$/.test(text) && index in scenes;
  const problem = known ? "" : `scene=${text}: Must be from 1 to ${scenes.length}.`;
  const own = items.has("surface") ? query.replace(/(^|&)scene=[^&]*&?/, "") : "";
  return { index: known ? index : 0, own, problem };
}
