// What makes the sections of what a network has learned.
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

/** @type {Record<string, (network: Perceptron, does: Does) => Section>} by their ids */
export const MAKERS = {
  weights: (one) => new Filters(one),
  images: (one, does) => new TestImages(one, does),
  mistakes: (one, does) => new Mistakes(one, does),
  draw: (one, does) => new Draw(one, does),
  ensembles: (one) => new EnsemblesOfLanes(one),
  cost: () => new Costs(),
};
