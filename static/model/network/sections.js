// What a network has learned, in sections of which one is shown.

/**
 * @typedef {object} SectionName
 * @property {string} id
 * @property {string} title
 * @property {boolean} ofWeights whether it is shown with the weights at the playhead
 * @property {boolean} [tells] whether it may answer what a lesson asks
 */

/** @type {SectionName[]} */
export const SECTIONS = [
  { id: "weights", title: "Weights", ofWeights: true },
  { id: "images", title: "Images", ofWeights: true },
  { id: "mistakes", title: "Mistakes", ofWeights: true },
  { id: "draw", title: "Draw", ofWeights: true },
  { id: "ensembles", title: "Ensembles", ofWeights: false, tells: true },
  { id: "cost", title: "Cost", ofWeights: false },
];

/**
 * The section of an id.
 * @param {string} id
 */
export const sectionOf = (id) => SECTIONS.find((one) => one.id === id) ?? SECTIONS[0];
