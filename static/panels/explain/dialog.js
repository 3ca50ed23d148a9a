// One click away: formula, words, convention and source of what the catalog has.
import { h, iconButton, maths } from "../controls/dom.js";
import { keepFitted } from "../controls/fitted.js";
import { highlight } from "./highlight.js";

/** @import { AnyEntry, Catalog, Data, Entry, Network, Parameter } from "../../model/catalog.js" */
/** @typedef {(entry: Entry) => void} Explain opens the dialog on an entry */

/**
 * @param {HTMLDialogElement} dialog
 * @param {Catalog} catalog
 * @returns {Explain}
 */
export function createExplain(dialog, catalog) {
  const close = () => dialog.close();
  dialog.addEventListener("click", ({ target }) => target === dialog && close());
  return (entry) => {
    dialog.replaceChildren(createArticle(entry, catalog, close));
    dialog.showModal();
    dialog.scrollTop = 0;
  };
}

/** @type {(entry: AnyEntry, catalog: Catalog, close: () => void) => HTMLElement} */
function createArticle(entry, catalog, close) {
  const [lead, ...rest] = entry.summary.split(/\n\s*\n/);
  const title = h("h2", { id: "explain-title", textContent: entry.title });
  const formula = h("div", { className: "display" }, maths(entry.formula.mathml));
  keepFitted(formula);
  return h(
    "article",
    {},
    h("header", {}, title, iconButton("remove", "Close", close)),
    h("p", { className: "lead", textContent: lead }),
    formula,
    h("p", { className: "facts", textContent: facts(entry, catalog).join(" · ") }),
    ...rest.map((text) => h("p", { textContent: text })),
    ...shown(entry, catalog),
    parameterTable(entry.parameters),
    ...examples(entry.data),
    ...images(entry.network),
    ...code(entry.source),
    ...sources(entry),
  );
}

/** @type {(entry: AnyEntry, catalog: Catalog) => unknown[]} */
function facts(entry, catalog) {
  const { year, family, theme, convention } = entry;
  return [year, family ?? theme, convention, ...descent(entry, catalog)].filter(Boolean);
}

// what an optimizer remembers, and whom it comes from
/** @type {(entry: AnyEntry, catalog: Catalog) => string[]} */
function descent({ keeps, parents = [] }, catalog) {
  if (keeps === undefined) return [];
  const titles = parents.map((id) => catalog.optimizer(id)?.title ?? id);
  return [keeps, titles.length ? `comes from ${titles.join(" and ")}` : ""];
}

/** @param {Parameter[]} parameters */
function parameterTable(parameters) {
  const list = h("dl", { className: "symbols" });
  for (const { name, symbol, help, low, high, choices, default: usual } of parameters) {
    const range = choices?.length ? choices.join(", ") : `${low} to ${high}`;
    const unset = usual === null ? "; the length of the race unless set" : "";
    list.append(
      h("dt", {}, maths(symbol.mathml), h("code", { textContent: name })),
      h("dd", { textContent: `${help} (${range}${unset})` }),
    );
  }
  return list;
}

/** @type {(entry: AnyEntry, catalog: Catalog) => HTMLElement[]} */
function shown({ leaves_out, chosen = {} }, catalog) {
  if (!leaves_out) return [];
  const reasons = Object.entries(chosen).map(([rule, { learning_rate, because }]) =>
    strong(`${catalog.optimizer(rule).title}, learning rate ${learning_rate}.`, because),
  );
  return [strong("What the picture leaves out.", leaves_out), ...reasons];
}

const strong = (lead, text) => h("p", {}, h("b", { textContent: lead }), ` ${text}`);

/** @param {Data | null | undefined} data the real ones behind a surface */
function examples(data) {
  if (!data) return [];
  const columns = data.columns.map(({ name, unit }) => `${name} (${unit})`).join(", ");
  const text = `${data.title}: ${columns}. ${data.rows.length} examples, from `;
  const paragraph = h("p", { className: "data" }, text, outside(data.url, data.source), ".");
  return [h("h3", { textContent: "The data" }), paragraph];
}

/** @param {Network | null | undefined} network on real images */
function images(network) {
  if (!network) return [];
  const { training, test, side, source, url, licence } = network;
  const count = `${training.toLocaleString("en")} images to train on and ${test.toLocaleString("en")} to test on`;
  const text = `${count}, of ${side} x ${side} pixels, from `;
  const from = h("p", { className: "data" }, text, outside(url, source), `; licence: ${licence}.`);
  return [h("h3", { textContent: "The data" }), from];
}

/** @param {string | undefined} source */
const code = (source) =>
  source ? [h("h3", { textContent: "The code that runs" }), highlight(source)] : [];

/** @param {Entry} entry */
function sources(entry) {
  const href = `/reference#${entry.kind}-${entry.id}`;
  const more = h("a", { href, target: "_blank", textContent: "the reference" });
  return [
    h("p", { className: "source" }, "Source: ", outside(entry.reference, entry.reference)),
    h("p", { className: "source" }, "More: ", more),
  ];
}

const outside = (href, textContent) =>
  h("a", { href, target: "_blank", rel: "noreferrer", textContent });
