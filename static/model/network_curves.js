// The curves of a training: what is measured of a network over the steps. Training and test part
// stand in one picture, or two heads.
import { chosenLane } from "./chosen.js";
import { LEARNING_RATE, MOMENTUM } from "./rate_curves.js";

/** @import { Network } from "./catalog.js" */
/** @import { Curve, Values } from "./curves.js" */

/** @type {(name: string) => Values} */
const measure = (name) => (race, key) => race.lane(key)?.measures?.[name];

const PARTS = "training part, and test part thin";

/** @type {Curve} */
const LOSS = {
  id: "loss",
  title: "Loss",
  group: "",
  axis: "loss · thin: test",
  label: `Loss of each lane over the steps, without penalties: ${PARTS}`,
  log: true,
  values: measure("training"),
  beside: measure("test"),
};

/** @type {(head: Network["heads"][0]) => Curve} */
const accuracy = ({ name, title }) => ({
  id: `accuracy_${name}`,
  title: `Accuracy: ${name}`,
  group: "Accuracy",
  axis: "right · thin: test",
  label: `Share of the images of which each lane says right ${title.toLowerCase()}: ${PARTS}`,
  log: false,
  share: true,
  values: measure(`accuracy_${name}`),
  beside: measure(`accuracy_${name}_test`),
});

/** @type {(heads: Network["heads"]) => Curve[]} of two heads, side by side */
const together = ([one, other, ...more]) =>
  other && !more.length
    ? [
        {
          id: "accuracy",
          title: "Accuracy: both, test part",
          group: "Accuracy",
          axis: `${one.name} right · thin: ${other.name}`,
          label:
            `Share of the test images of which each lane says right ${one.title.toLowerCase()}, ` +
            `and ${other.title.toLowerCase()} thin`,
          log: false,
          share: true,
          values: measure(`accuracy_${one.name}_test`),
          beside: measure(`accuracy_${other.name}_test`),
          thin: other.name,
        },
      ]
    : [];

/** @type {(id: string, title: string, of: string) => Curve} */
const gradient = (id, title, of) => ({
  id,
  title,
  group: "Gradient",
  axis: "‖∇f‖",
  label: `Length of the gradient of each lane over the steps, ${of}, over all training images`,
  log: true,
  values: measure(id),
});

/** @type {(head: Network["heads"][0]) => Curve} */
const ofHead = ({ name, title }) =>
  gradient(`gradient_${name}`, `Gradient: ${name}`, `the weights that say ${title.toLowerCase()}`);

/** @type {Curve[]} */
const OTHERS = [
  {
    id: "f",
    title: "Objective, with penalties",
    group: "The walk",
    axis: "f",
    label: "The objective of each lane over the steps: training loss and penalties",
    log: true,
    values: measure("f"),
  },
  {
    id: "distance",
    title: "Distance from the start",
    group: "The walk",
    axis: "distance",
    label: "Distance of each lane's weights from the first ones over the steps",
    log: false,
    values: measure("distance"),
  },
  {
    id: "dead",
    title: "Dead units",
    group: "The walk",
    axis: "share dead",
    label: "Share of the hidden units that say the same to every training image, over the steps",
    log: false,
    share: true,
    values: measure("dead"),
  },
];

/** @type {Curve} */
export const SHARPNESS = {
  id: "sharpness",
  title: "Sharpness",
  group: "Edge of stability",
  axis: "sharpness",
  label:
    "Sharpness of the chosen lane over the steps, the largest eigenvalue of the Hessian over all " +
    "training images, and the edge of stability as a dashed line",
  log: false,
  values: (race, key) => race.lane(key)?.sharp?.values,
  edge: (race, key) => race.lane(key)?.sharp,
  of: chosenLane,
};

/**
 * The curves of a network, the first one first.
 * @param {Pick<Network, "heads">} network
 * @returns {Curve[]}
 */
export const networkCurves = ({ heads }) => [
  LOSS,
  ...heads.map(accuracy),
  ...together(heads),
  gradient("gradient", "Gradient norm", "whole"),
  gradient("gradient_hidden", "Gradient: hidden layer", "the weights of the hidden layer"),
  ...heads.map(ofHead),
  ...OTHERS,
  SHARPNESS,
  LEARNING_RATE,
  MOMENTUM,
];
