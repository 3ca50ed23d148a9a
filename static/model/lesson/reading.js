// A lesson in the hands of one reader: at which scene, what was answered there, and how far the
// scene has been told. A question comes before its answer: first it is asked, then the picture
// shows what happens, then the words say why. What changes a reading returns a patch.

/** @import { Tree } from "../claims.js" */
/** @import { Point } from "../pixels.js" */

/** @typedef {{text: string, feedback: string, right: boolean}} Choice */
/** @typedef {{kind: "choose", ask: string, choices: Choice[]}} Choose */
/** @typedef {{kind: "order", ask: string, lanes: string[], answer: string[], feedback: string}} Order */
/**
 * @typedef {object} Place
 * @property {"place"} kind
 * @property {string} ask
 * @property {string} lane
 * @property {number} step
 * @property {number} within
 * @property {{near: string, far: string}} feedback
 */
/** @typedef {Choose | Order | Place} Question */

/**
 * @typedef {object} Challenge
 * @property {string} words
 * @property {Tree} goal
 * @property {string} text of the goal
 * @property {string[]} only the parameters that may be moved
 * @property {Record<string, number>} solution by parameter
 * @property {{after: number, words: string}} hint after so many seconds
 * @property {string} reveal
 */

/**
 * @typedef {object} Claim
 * @property {string} text
 * @property {number | null} held in how many runs beside the scene’s; null before anyone has looked
 * @property {number | null} of how many
 * @property {string} here why it is checked at the scene only, if it is
 */

/**
 * @typedef {object} Scene
 * @property {string} title
 * @property {string} query the link of its picture
 * @property {[number, number]} play the steps from and to which it is played
 * @property {string[]} show the arrows
 * @property {string} look
 * @property {string} words
 * @property {Question | null} question
 * @property {Challenge | null} challenge
 * @property {Claim[]} claims
 */

/** @typedef {{id: string, title: string}} LessonName */

/**
 * @typedef {object} Lesson as the server sends it
 * @property {string} id
 * @property {number} number
 * @property {string} title
 * @property {number} minutes
 * @property {LessonName[]} needs
 * @property {LessonName | null} next
 * @property {string} leaves_out
 * @property {string} read_on
 * @property {Scene[]} scenes
 */

/** @typedef {number | string[] | Point} Answer the number of a choice, an order, or a point */
/** @typedef {"asked" | "shown" | "told"} Phase */
/** @typedef {"none" | "open" | "met" | "skipped"} Goal */
/** @typedef {{phase: Phase, goal: Goal, answer: Answer | null}} Page what was done at a scene */
/**
 * @typedef {object} Reading
 * @property {Lesson} lesson
 * @property {number} index of the scene
 * @property {Page[]} pages one for each scene
 * @property {boolean} over whether the reader has taken over the controls
 * @property {boolean} left whether the reader is out at the plain race, with all controls
 */
/** @typedef {Partial<Reading>} Patch */

/**
 * A lesson that nobody has begun to read, open at a scene.
 * @param {Lesson} lesson
 * @returns {Reading}
 */
export const begun = (lesson, index = 0) => ({
  lesson,
  index,
  over: false,
  left: false,
  pages: lesson.scenes.map(({ question, challenge }) => ({
    phase: question ? "asked" : "told",
    goal: challenge ? "open" : "none",
    answer: null,
  })),
});

/** @param {Reading} reading */
export const sceneOf = ({ lesson, index }) => lesson.scenes[index];

/** @param {Reading} reading */
export const pageOf = ({ pages, index }) => pages[index];

/** @type {(reading: Reading, page: Partial<Page>) => Patch} */
const turned = ({ pages, index }, page) => ({
  pages: pages.with(index, { ...pages[index], ...page }),
});

/**
 * Open a scene, as its author made it; nothing where there is none.
 * @param {Reading} reading
 * @param {number} index
 * @returns {Patch}
 */
export const opened = ({ lesson }, index) =>
  index in lesson.scenes ? { index, over: false, left: false } : {};

/**
 * The question is answered, once: the picture shows what happens.
 * @param {Reading} reading
 * @param {Answer} answer
 * @returns {Patch}
 */
export const answered = (reading, answer) =>
  pageOf(reading).phase === "asked" ? turned(reading, { phase: "shown", answer }) : {};

/**
 * The picture has shown what happens, or who looked has seen enough: the words follow.
 * @param {Reading} reading
 * @returns {Patch}
 */
export const told = (reading) =>
  pageOf(reading).phase === "shown" ? turned(reading, { phase: "told" }) : {};

/**
 * The goal of the challenge is reached.
 * @param {Reading} reading
 * @returns {Patch}
 */
export const met = (reading) =>
  awaits(reading) === "goal" ? turned(reading, { goal: "met" }) : {};

/**
 * What the scene waits for before it goes on, or nothing.
 * @param {Reading} reading
 * @returns {"answer" | "picture" | "goal" | null}
 */
export function awaits(reading) {
  const { phase, goal } = pageOf(reading);
  if (phase !== "told") return phase === "asked" ? "answer" : "picture";
  return goal === "open" ? "goal" : null;
}

/**
 * Show what the scene keeps back, without an answer.
 * @param {Reading} reading
 * @returns {Patch}
 */
export function revealed(reading) {
  const what = awaits(reading);
  if (what === "answer") return turned(reading, { phase: "shown" });
  if (what === "picture") return told(reading);
  return what === "goal" ? turned(reading, { goal: "skipped" }) : {};
}

/**
 * Whether the sliders of a challenge are there to be moved.
 * @param {Reading} reading
 */
export const isTried = (reading) => {
  const { phase, goal } = pageOf(reading);
  return phase === "told" && goal !== "none" && !reading.over;
};

/**
 * One on, as a lecturer goes: first what is kept back, then the next scene.
 * @param {Reading} reading
 * @returns {Patch}
 */
export const onward = (reading) =>
  awaits(reading) ? revealed(reading) : opened(reading, reading.index + 1);
