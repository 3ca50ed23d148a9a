"""Minima, saddles and maxima are marked on the stage, below the trails."""

from tests.browser.page import STILL, Downhill

MARKS = "#stage .marks"
INK_AT = """(canvas, [x, y]) => {
  const ratio = canvas.width / canvas.clientWidth;
  const context = canvas.getContext("2d");
  return context.getImageData(x * ratio - 4, y * ratio - 4, 8, 8).data.some((byte) => byte > 0);
}"""
# a pixel of the stage, in the plane as the ticks of Plotly have it
MINIMUM = """(plot) => [plot._fullLayout.xaxis, plot._fullLayout.yaxis].map(
  (axis, i) => axis._offset + axis.d2p([3, 2][i]),
)"""


def test_each_view_marks_where_the_slope_vanishes(page: Downhill) -> None:
    page.open(f"{STILL}&surface=himmelblau&lane=adam&lane=momentum").drawn()
    plot = page.tab.locator("#stage .plot")
    assert page.tab.locator(MARKS).evaluate(INK_AT, plot.evaluate(MINIMUM))
    assert "minima at (3, 2)" in (plot.get_attribute("aria-label") or "")
    large = page.pixels(MARKS).ink
    page.view("Side by side")
    page.until(lambda: 0 < page.pixels(MARKS).ink != large)
    page.menu("Surface").select_option(label="Dented curve")
    page.until(lambda: "maximum at" in (plot.get_attribute("aria-label") or ""))
    assert 0 < page.pixels(MARKS).ink < large
