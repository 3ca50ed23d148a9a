// The server's catalog with look-ups by id.

/** @import { Range } from "./pixels.js" */

/** @typedef {{tex: string, mathml: string}} Formula */
/** @typedef {Record<string, number>} Values by the names of parameters */
/** @typedef {"linear" | "log" | "symlog" | "integer" | "toggle" | "choice"} Scale */

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {Formula} symbol
 * @property {string} help
 * @property {number | null} default null where it is the race's number of steps
 * @property {number} low
 * @property {number} high
 * @property {Scale} scale
 * @property {boolean} schedulable whether a schedule may move it
 * @property {string[]} [choices] what the whole numbers from 0 stand for, of a choice
 */

/**
 * @typedef {object} Entry what optimizers, surfaces and schedules have in common
 * @property {"optimizer" | "surface" | "schedule"} kind
 * @property {string} id
 * @property {string} title
 * @property {string} summary
 * @property {string} reference
 * @property {Formula} formula
 * @property {Parameter[]} parameters
 */

/**
 * @typedef {object} OwnOfOptimizer
 * @property {number} year
 * @property {string} family
 * @property {string[]} parents
 * @property {string} convention
 * @property {string} keeps what it keeps between steps, in words
 * @property {StateField[]} state
 * @property {boolean} edge whether it declares how sharp a loss its steps bear
 * @property {string} source
 */

/**
 * @typedef {object} StateField a part of what an optimizer keeps, and how it is drawn
 * @property {string} name
 * @property {string} help
 * @property {"arrow" | "point" | "stretch" | "quadratic" | "none"} drawn
 * @property {string} times a parameter or another field that goes with it, as in "-momentum"
 * @property {number} power
 * @property {boolean} as_found as the step found it, not as it left it
 * @property {string[]} columns of a race that hold it
 */

/**
 * @typedef {object} OwnOfSurface
 * @property {string} theme
 * @property {string} look
 * @property {string} leaves_out what the picture does not show
 * @property {Range} domain
 * @property {[string, string]} axes
 * @property {[number, number]} start
 * @property {string | null} turned_by the parameter that turns it and its start, in degrees
 * @property {number} steps
 * @property {1 | 2} dimensions
 * @property {number} examples how many real ones, or 0
 * @property {Data | null} data
 * @property {number} usual_batch the batch size of a lane that names none; 0 is full
 * @property {number} largest_batch
 * @property {number} largest_noise
 * @property {Network | null} [network] that the surface is the loss of
 * @property {Record<string, Values>} suits by the ids of optimizers
 * @property {Record<string, {learning_rate: number, because: string}>} chosen which of them are
 *   set by hand in place of the tuned one
 */

/**
 * @typedef {object} Data the real examples behind a surface
 * @property {string} title
 * @property {string} source
 * @property {string} url
 * @property {{name: string, unit: string}[]} columns
 * @property {number[][]} rows
 */

/**
 * @typedef {object} Network a perceptron on real images, and what is measured of it
 * @property {number} numbers how many weights
 * @property {number} units of its hidden layer, at most
 * @property {number} side of an image, in pixels
 * @property {number} highest value of a pixel
 * @property {{name: string, title: string, classes: string[]}[]} heads
 * @property {number[]} mean of each pixel, which is taken off
 * @property {number[]} deviation of each pixel, which it is divided by
 * @property {number} training how many images it learns from
 * @property {number} test how many it is only tested on
 * @property {string} source
 * @property {string} url
 * @property {string} licence
 * @property {string[]} measures the columns of a training
 * @property {Record<string, string>} refuses why, by the ids of optimizers that cannot train it
 */

/** @typedef {{curve: string, source: string}} OwnOfSchedule */
/** @typedef {Entry & OwnOfOptimizer} Optimizer */
/** @typedef {Entry & OwnOfSurface} Surface */
/** @typedef {Entry & OwnOfSchedule} Schedule */
/** @typedef {Entry & Partial<OwnOfOptimizer & OwnOfSurface & OwnOfSchedule>} AnyEntry */

/**
 * @typedef {object} Phenomenon what may happen in a lane
 * @property {string} id
 * @property {string} title
 * @property {string} words what is said of a lane in which it happens
 * @property {string} summary
 * @property {string} reference
 */

/**
 * @typedef {object} Limits
 * @property {number} steps
 * @property {number} lanes
 * @property {number} noise
 * @property {number} seed
 * @property {number} coordinate
 */

/**
 * @typedef {object} Declared
 * @property {Optimizer[]} optimizers
 * @property {Surface[]} surfaces
 * @property {Schedule[]} schedules
 * @property {Phenomenon[]} phenomena
 * @property {{default: number, low: number, high: number}} tolerance of the start's height above a
 *   minimum: a loss that stays within has arrived there
 * @property {string[]} first_lanes ids of the optimizers that a race begins with
 * @property {{id: string, words: string}[]} frame_parts what a frame of another page may put away
 * @property {Limits} limits
 */
/** @typedef {ReturnType<typeof createCatalog>} Catalog */

/** @param {Declared} declared */
export function createCatalog({ first_lanes, ...declared }) {
  const { optimizers, surfaces, schedules, phenomena } = declared;
  return {
    ...declared,
    firstLanes: first_lanes,
    phenomenon: lookUp(phenomena),
    optimizer: lookUp(optimizers),
    surface: lookUp(surfaces),
    schedule: lookUp(schedules),
  };
}

/**
 * A function from an id to its entry. A caller with an id from outside, such as a link's,
 * must expect undefined.
 * @template {{id: string}} T
 * @param {T[]} entries
 * @returns {(id: string) => T}
 */
function lookUp(entries) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => /** @type {T} */ (byId.get(id));
}

/** @type {(entries: {id: string}[]) => string[]} */
export const ids = (entries) => entries.map(({ id }) => id);

/**
 * The defaults of an entry's parameters, name -> value, without what the race gives.
 * @param {Entry} entry
 * @returns {Values}
 */
export const defaults = ({ parameters }) =>
  Object.fromEntries(
    parameters.flatMap(({ name, default: usual }) => (usual === null ? [] : [[name, usual]])),
  );

/**
 * What an optimizer starts with on a surface: its defaults, but for what the surface suggests.
 * @param {Optimizer} optimizer
 * @param {Surface} surface
 * @returns {Values}
 */
export const suited = (optimizer, surface) => ({
  ...defaults(optimizer),
  ...surface.suits[optimizer.id],
});
