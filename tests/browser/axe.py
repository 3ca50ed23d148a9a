"""What axe, the checker of accessibility, finds on a page."""

from playwright.sync_api import Page

from app.web.static_files import folder

SOURCE = folder("static").parent / "node_modules/axe-core/axe.min.js"
RUN = """([part, rules]) => {
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  return axe.run(part, options).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((one) => `${id}: ${one.target.join(" ")}`)));
}"""


def violations(tab: Page, part: str = "html", *, rules: list[str] | None = None) -> list[str]:
    """Every rule that is broken in a part of the page, and where; of all rules, or of some."""
    if not tab.evaluate("() => 'axe' in globalThis"):
        tab.evaluate(SOURCE.read_text())
    return tab.evaluate(RUN, [part, rules])
