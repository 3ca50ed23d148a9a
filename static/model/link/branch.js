// Where a lane leaves another in a link: "1@40" or "1@40:fresh", which counts lanes from 1.

/** @import { Branch } from "../branch.js" */
/** @import { Lane } from "../lanes.js" */
/** @import { Reader } from "./reader.js" */

/**
 * @param {Branch} branch
 * @param {Lane[]} lanes
 */
export function writeBranch({ lane, step, fresh }, lanes) {
  const number = lanes.findIndex(({ key }) => key === lane) + 1;
  return `${number}@${step}${fresh ? ":fresh" : ""}`;
}

/**
 * The branch of a text; `before` are the lanes that stand before its own, those that could be read.
 * @param {Reader} read
 * @param {string} where
 * @param {string} text
 * @param {(Lane | null)[]} before
 * @returns {Branch | null}
 */
export function readBranch(read, where, text, before) {
  const [, number, step, fresh] = text.match(/^(\d+)@(\d+)(:fresh)?$/) ?? [];
  const { steps } = read.catalog.limits;
  if (!number) return read.refuse(where, text, "Must be a lane and a step, as in 1@40.");
  const lane = before[Number(number) - 1];
  if (!lane) return read.refuse(where, text, "Must leave one of the lanes before it.");
  if (Number(step) > steps) return read.refuse(where, text, `Must leave by step ${steps}.`);
  return { lane: lane.key, step: Number(step), fresh: Boolean(fresh) };
}
