"""What a browser prints."""

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill

PICTURES = {
    "#stage": ("#stage .backdrop", "#stage .trails-paths", "#stage .plot"),
    "#curves": ("#curves .trails-paths", "#curves .plot"),
}
WIDTH = 700  # of what is between the margins


def on_paper(page: Downhill) -> None:
    """As for a sheet; the tests see the window's width, for the sheet's is the printer's."""
    page.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.tab.emulate_media(media="print")


def test_a_race_is_printed_as_it_is_seen(visit):
    page = visit(color_scheme="dark").open(f"{STILL}&lane=adam,learning_rate:0.1").drawn()
    seen = page.pixels()
    on_paper(page)
    for frame, parts in PICTURES.items():
        size = page.tab.locator(frame).bounding_box()
        assert abs(size["width"] - WIDTH) < 3  # a border is none of the picture
        assert size["height"] < WIDTH
        for part in parts:  # none is left behind at the size of the screen
            box = page.tab.locator(part).first.bounding_box()
            assert [round(box[side] - size[side]) for side in box] == [0, 0, 0, 0]
    assert page.pixels() == seen
    expect(page.tab.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.number("Adam learning rate")).to_be_visible()
    for control in (page.slider("Adam learning rate"), page.button("Play"), page.button("3-D")):
        expect(control).to_be_hidden()
