// What may set a lane apart from others of its optimizer, in words that a name can hold.
import { formatNumber, readable } from "./format.js";
import { movable } from "./schedules.js";

/** @import { Catalog, Optimizer, Parameter, Surface } from "./catalog.js" */
/** @import { Lane } from "./lanes.js" */

/** @typedef {{id: string, text: string}} Trait without a text where nothing needs saying */

/** The trait that is its number only. */
export const RATE = "learning_rate";
/** The trait that a name always says: where the lane leaves another. */
export const ORIGIN = "branch";

/**
 * A lane's traits, in the order in which they are told.
 * @param {Lane} lane
 * @param {Optimizer} optimizer
 * @param {Catalog} catalog
 * @param {Surface} surface
 * @returns {Trait[]}
 */
export function traitsOf(lane, optimizer, catalog, surface) {
  const batch = lane.batch ?? surface.usual_batch;
  return [
    ...optimizer.parameters.map((param) => ({
      id: param.name,
      text: valued(param, lane.parameters[param.name]),
    })),
    ...movable(optimizer).flatMap(({ name }) => scheduled(lane, name, catalog)),
    { id: "batch", text: batch ? `batch ${batch}` : "full batch" },
    { id: ORIGIN, text: originOf(lane) },
  ];
}

/** @param {Lane} lane */
function originOf({ branch }) {
  if (!branch) return "";
  return branch.fresh ? `fresh from step ${branch.step}` : `from step ${branch.step}`;
}

/**
 * The schedule of one of a lane's parameters, and its numbers.
 * @param {Lane} lane
 * @param {string} name
 * @param {Catalog} catalog
 * @returns {Trait[]}
 */
function scheduled({ schedules }, name, catalog) {
  const id = `${name}.schedule`;
  if (!schedules[name]) return [{ id, text: "" }];
  const { schedule, parameters } = schedules[name];
  const { title, parameters: declared } = catalog.schedule(schedule);
  const word = title[0].toLowerCase() + title.slice(1);
  const numbers = declared.map((param) => ({
    id: `${name}.${schedule}.${param.name}`,
    text: valued(param, parameters[param.name]),
  }));
  return [{ id, text: name === RATE ? word : `${readable(name)} ${word}` }, ...numbers];
}

/**
 * @param {Parameter} param
 * @param {number | undefined} value missing where it is the race's
 */
function valued(param, value) {
  if (value === undefined) return "";
  if (param.name === RATE) return formatNumber(value);
  if (param.scale !== "toggle") return `${symbolText(param)}\u00a0${formatNumber(value)}`;
  if (value === param.default) return "";
  return value ? readable(param.name) : `no ${readable(param.name)}`;
}

/**
 * A parameter's symbol as plain text, as in β₁.
 * @param {Parameter} param
 */
const symbolText = ({ symbol }) =>
  symbol.mathml
    .replace(/<[^>]*>/g, "")
    .replace(/&#x(\w+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
