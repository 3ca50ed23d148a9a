// The scoreboard: what is known of each lane at a step, one column for each kind of number.
import { columnsOn, NONE } from "./board_columns.js";

/** @import { Column, Standing } from "./board_columns.js" */
/** @import { Catalog } from "./catalog.js" */
/** @import { StationaryPoint } from "./heights.js" */
/** @import { VisibleLane } from "./lanes.js" */
/** @import { Race } from "./race.js" */

/** @typedef {{column: string, down: boolean}} Order */
/** @typedef {{key: number, texts: string[], standing: Standing}} Row */

/**
 * The rows of the scoreboard, as the lanes stand or sorted by a column; what has no value comes
 * last either way.
 * @param {{race: Race, lanes: VisibleLane[], step: number, minima: StationaryPoint[], catalog: Catalog}} now
 * @param {Order | null} order
 * @returns {Row[]}
 */
export function scoreboard({ race, lanes, ...now }, order = null) {
  const columns = columnsOn(now.catalog.surface(race.surface));
  const rows = lanes.flatMap((lane) => {
    const walk = race.lane(lane.key);
    if (!walk) return []; // it came after this race
    const standing = { race, lane, walk, ...now };
    return [{ key: lane.key, texts: columns.map(({ text }) => text(standing)), standing }];
  });
  const column = columns.find(({ id }) => id === order?.column);
  return order && column ? sorted(rows, column, order.down) : rows;
}

/** @type {(rows: Row[], column: Column, down: boolean) => Row[]} */
function sorted(rows, { value }, down) {
  const valued = rows.map((row) => ({ row, value: value(row.standing) }));
  valued.sort((a, b) => compare(a.value, b.value, down));
  return valued.map(({ row }) => row);
}

/** @type {(a: number | string, b: number | string, down: boolean) => number} */
function compare(a, b, down) {
  const [noA, noB] = [Number.isNaN(a), Number.isNaN(b)];
  if (noA || noB) return Number(noA) - Number(noB);
  const order = typeof a === "string" ? a.localeCompare(String(b), "en") : a - Number(b);
  return down ? -order : order;
}

/** @type {(text: string) => string} a number as programs read it; nothing for none */
const plain = (text) => (text === NONE ? "" : text.replaceAll("−", "-"));

/** @type {(text: string) => string} */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * The scoreboard as spreadsheets and texts take it: columns apart by tabs, and a table in HTML.
 * @param {Row[]} rows
 * @param {Column[]} columns
 * @returns {{text: string, html: string}}
 */
export function asTable(rows, columns) {
  const head = columns.map(({ title }) => title);
  const lines = [head, ...rows.map(({ texts }) => texts.map(plain))];
  /** @type {(cells: string[], tag: string) => string} */
  const line = (cells, tag) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const [first, ...others] = lines;
  const body = others.map((cells) => line(cells, "td")).join("");
  return {
    text: lines.map((cells) => cells.join("\t")).join("\n"),
    html: `<table><thead>${line(first, "th")}</thead><tbody>${body}</tbody></table>`,
  };
}
