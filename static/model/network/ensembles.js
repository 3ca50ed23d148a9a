// How well a lane's weights do in other ways: averaged, at the ends of its cycles, and together.

/** @import { VisibleLane } from "../lanes.js" */
/** @typedef {{test: number | null, accuracy: Record<string, number | null>}} Result on the test part */
/**
 * @typedef {object} OfLane
 * @property {Result} last of its last weights
 * @property {Result} average of the running average of its weights
 * @property {{step: number, result: Result}[]} snapshots at the ends of its cycles
 * @property {Result | null} ensemble of their averaged predictions
 */
/** @typedef {{step: number, lanes: OfLane[], together: Result}} Ensembles */
/** @typedef {{key: number | null, lane: string, what: string, result: Result}} Row `key` of the lane */

/**
 * The rows of their table: of all lanes together, where there are several, then of each.
 * @param {Ensembles} ensembles
 * @param {number[]} keys of the lanes it is of, in order
 * @param {Pick<VisibleLane, "key" | "title">[]} lanes on show
 * @returns {Row[]}
 */
export function rowsOf({ lanes: results, together }, keys, lanes) {
  const rows = lanes.flatMap(({ key, title }) => {
    const of = results[keys.indexOf(key)];
    return of ? ofLane(of).map((row) => ({ key, lane: title, ...row })) : [];
  });
  if (results.length < 2) return rows;
  const what = "Averaged predictions";
  return [{ key: null, lane: "All lanes together", what, result: together }, ...rows];
}

/** @type {(of: OfLane) => {what: string, result: Result}[]} */
function ofLane({ last, average, snapshots, ensemble }) {
  const rows = [
    { what: "Last weights", result: last },
    { what: "Averaged weights", result: average },
  ];
  if (ensemble) rows.push({ what: "Snapshots' averaged predictions", result: ensemble });
  return [
    ...rows,
    ...snapshots.map(({ step, result }) => ({ what: `Snapshot at step ${step}`, result })),
  ];
}
