// One click away: formula, words, convention and source of an optimizer or a surface.
import { describeMemory, kindOf } from "../../model/catalog.js";
import { h, iconButton, maths } from "../controls/dom.js";
import { highlight } from "./highlight.js";

/** A function that opens the dialog on a declaration. */
export function createExplain(dialog, catalog) {
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return (entry) => {
    const facts = [
      entry.year && `${entry.year}`,
      entry.family ?? entry.theme,
      entry.convention,
      ...descent(entry, catalog),
    ];
    const [lead, ...rest] = entry.summary.split(/\n\s*\n/);
    const article = h(
      "article",
      {},
      h(
        "header",
        {},
        h("h2", { id: "explain-title", textContent: entry.title }),
        iconButton("remove", "Close", () => dialog.close()),
      ),
      h("p", { className: "lead", textContent: lead }),
      h("div", { className: "display" }, maths(entry.formula.mathml)),
      h("p", { className: "facts", textContent: facts.filter(Boolean).join(" · ") }),
      ...rest.map((text) => h("p", { textContent: text })),
      parameterTable(entry),
      ...examples(entry),
    );
    if (entry.source)
      article.append(h("h3", { textContent: "The code that runs" }), highlight(entry.source));
    article.append(
      h(
        "p",
        { className: "source" },
        "Source: ",
        h("a", {
          href: entry.reference,
          target: "_blank",
          rel: "noreferrer",
          textContent: entry.reference,
        }),
      ),
      h(
        "p",
        { className: "source" },
        "More: ",
        h("a", { href: place(entry), target: "_blank", textContent: "the reference" }),
      ),
    );
    dialog.replaceChildren(article);
    dialog.showModal();
    dialog.scrollTop = 0;
  };
}

// what an optimizer remembers, and whom it comes from
function descent(entry, catalog) {
  if (entry.keeps === undefined) return [];
  const parents = entry.parents.map((id) => catalog.optimizer(id)?.title ?? id);
  return [describeMemory(entry), parents.length && `comes from ${parents.join(" and ")}`];
}

// the real data behind a surface
function examples({ data }) {
  if (!data) return [];
  const columns = data.columns.map(({ name, unit }) => `${name} (${unit})`).join(", ");
  const link = h("a", {
    href: data.url,
    target: "_blank",
    rel: "noreferrer",
    textContent: data.source,
  });
  const text = `${data.title}: ${columns}. ${data.rows.length} examples, from `;
  return [h("h3", { textContent: "The data" }), h("p", { className: "data" }, text, link, ".")];
}

// where the reference page has it
function place(entry) {
  return `/reference#${kindOf(entry)}-${entry.id}`;
}

function parameterTable({ parameters }) {
  const list = h("dl", { className: "symbols" });
  for (const { name, symbol, help, low, high } of parameters)
    list.append(
      h("dt", {}, maths(symbol.mathml), h("code", { textContent: name })),
      h("dd", { textContent: `${help} (${low} to ${high})` }),
    );
  return list;
}
