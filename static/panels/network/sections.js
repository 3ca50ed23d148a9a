// What a network has learned, in sections of which one is shown.
import { Costs } from "./costs.js";
import { Draw } from "./draw.js";
import { EnsemblesOfLanes } from "./ensembles.js";
import { Filters } from "./filters.js";
import { Mistakes } from "./mistakes.js";
import { TestImages } from "./test_images.js";

/** @import { Perceptron } from "../../model/network/perceptron.js" */
/** @import { Now } from "./moment.js" */

/**
 * @typedef {object} Does what a section can ask for
 * @property {() => void} changed it is to be drawn again
 * @property {(text: string) => void} say
 * @property {(key: number) => void} choose a lane
 * @property {(image: number) => void} lookAt a test image, in its section
 */
/** @typedef {{element: HTMLElement, show: (now: Now) => void}} Section */

/**
 * By their ids; `ofWeights` are shown with the weights at the playhead.
 * @type {{id: string, title: string, ofWeights: boolean,
 *   create: (network: Perceptron, does: Does) => Section}[]}
 */
export const SECTIONS = [
  { id: "weights", title: "Weights", ofWeights: true, create: (one) => new Filters(one) },
  {
    id: "images",
    title: "Images",
    ofWeights: true,
    create: (one, does) => new TestImages(one, does),
  },
  {
    id: "mistakes",
    title: "Mistakes",
    ofWeights: true,
    create: (one, does) => new Mistakes(one, does),
  },
  { id: "draw", title: "Draw", ofWeights: true, create: (one, does) => new Draw(one, does) },
  {
    id: "ensembles",
    title: "Ensembles",
    ofWeights: false,
    create: (one) => new EnsemblesOfLanes(one),
  },
  { id: "cost", title: "Cost", ofWeights: false, create: () => new Costs() },
];
