// One lane in a link: "adam,learning_rate:0.1,learning_rate.schedule:cosine,batch:4", and back.
import { keptBatch } from "../batch.js";
import { defaults, ids, suited } from "../catalog.js";
import { createLane } from "../lanes.js";
import { movable, NONE, withSchedule } from "../schedules.js";
import { readBranch, writeBranch } from "./branch.js";
import { unknown } from "./problems.js";

/** @import { Catalog, Optimizer, Surface, Values } from "../catalog.js" */
/** @import { Lane } from "../lanes.js" */
/** @import { Schedules } from "../schedules.js" */
/** @import { Reader } from "./reader.js" */

/** @type {("hidden" | "lines")[]} what a lane is or is not */
const MARKS = ["hidden", "lines"];

/**
 * The values that differ from those that are left out.
 * @param {Values} values
 * @param {Values} base
 */
export const moved = (values, base) =>
  Object.entries(values).filter(([name, value]) => value !== base[name]);

/**
 * One of the lanes as text: what differs from what suits the surface; `index` is its place, which
 * gives its colour unless it has another.
 * @param {Lane[]} lanes
 * @param {number} index
 * @param {Catalog} catalog
 * @param {Surface} surface
 */
export function writeLane(lanes, index, catalog, surface) {
  const lane = lanes[index];
  /** @type {[string, unknown][]} */
  const parts = moved(lane.parameters, suited(catalog.optimizer(lane.optimizer), surface));
  for (const [name, { schedule, parameters }] of Object.entries(lane.schedules)) {
    parts.push([`${name}.schedule`, schedule]);
    for (const [param, value] of moved(parameters, defaults(catalog.schedule(schedule))))
      parts.push([`${name}.${param}`, value]);
  }
  const batch = keptBatch(lane.batch, surface);
  if (batch !== null) parts.push(["batch", batch || "full"]);
  if (lane.branch) parts.push(["branch", writeBranch(lane.branch, lanes)]);
  if (lane.slot !== index) parts.push(["slot", lane.slot]);
  const pairs = parts.map(([name, value]) => `${name}:${value}`);
  const marks = MARKS.filter((name) => lane[name]);
  return [lane.optimizer, ...pairs, ...marks].join(",");
}

/**
 * The lane of a text, which has what suits the surface unless it says otherwise; `read` takes note
 * of what is wrong with it.
 * @param {Reader} read
 * @param {string} text
 * @param {Surface} surface
 * @param {(Lane | null)[]} before those that stand before it, which it may leave
 * @returns {Lane | null}
 */
export function readLane(read, text, surface, before) {
  const [id, ...words] = text.split(",");
  const optimizer = read.catalog.optimizer(id);
  if (!optimizer) return read.refuse("lane", id, unknown(id, ids(read.catalog.optimizers)));
  const lane = createLane(id, suited(optimizer, surface), before.length);
  const parts = words.map((word) => [word.split(":", 1)[0], word.split(":").slice(1).join(":")]);
  lane.schedules = readSchedules(read, parts, optimizer);
  for (const [name, value] of parts) {
    if (name.includes(".")) continue;
    const where = `lane=${id},${name}`;
    const mark = value ? undefined : MARKS.find((known) => known === name);
    if (mark) lane[mark] = true;
    else if (name === "slot" && /^\d{1,2}$/.test(value)) lane.slot = Number(value);
    else if (name === "batch") lane.batch = readBatch(read, where, value, surface);
    else if (name === "branch") lane.branch = readBranch(read, where, value, before);
    else read.parameter(optimizer, where, name, value, lane.parameters);
  }
  return lane;
}

// schedules are read before their numbers, whatever their order in the link
/**
 * @param {Reader} read
 * @param {string[][]} parts
 * @param {Optimizer} optimizer
 */
function readSchedules(read, parts, optimizer) {
  const { catalog } = read;
  const names = movable(optimizer).map(({ name }) => name);
  const known = ids(catalog.schedules);
  /** @type {Schedules} */
  let schedules = {};
  /** @type {[string, string, string, string][]} */
  const numbers = [];
  for (const [word, value] of parts.filter(([word]) => word.includes("."))) {
    const [name, param] = [word.split(".", 1)[0], word.slice(word.indexOf(".") + 1)];
    const where = `lane=${optimizer.id},${word}`;
    if (!names.includes(name))
      read.refuse(where, value, `Schedules move ${names.join(" and ") || "nothing"} here.`);
    else if (param !== "schedule") numbers.push([where, name, param, value]);
    else if (known.includes(value)) schedules = withSchedule(schedules, name, value, catalog);
    else read.refuse(where, value, unknown(value, known));
  }
  for (const [where, name, param, value] of numbers) {
    const { schedule = NONE, parameters = {} } = schedules[name] ?? {};
    read.parameter(catalog.schedule(schedule), where, param, value, parameters);
  }
  return schedules;
}

/**
 * @param {Reader} read
 * @param {string} where
 * @param {string} text
 * @param {Surface} surface
 */
function readBatch(read, where, text, surface) {
  if (text === "full") return keptBatch(0, surface);
  const most = surface.largest_batch;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most)
    return keptBatch(Number(text), surface);
  return read.refuse(where, text, `Must be full, or a whole number from 1 to ${most}.`);
}
