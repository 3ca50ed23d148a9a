"""A server that cannot be reached."""

from playwright.sync_api import expect

from tests.browser.page import BACKDROP, STILL, Downhill


def test_another_surface_is_not_shown_by_the_picture_of_the_last_one(page: Downhill):
    page.open(STILL).drawn()
    choose = page.tab.get_by_label("Surface", exact=True).first.select_option
    waiting, result = page.tab.get_by_text("Waiting for the surface"), page.tab.locator(".result")
    with page.watch.forgiving():
        page.tab.context.set_offline(True)
        choose(label="Booth")
        expect(page.status).to_contain_text("cannot be reached")
        expect(waiting).to_be_visible()
        expect(page.tab.locator(BACKDROP)).to_be_hidden()
        expect(page.tab.locator(".start")).to_be_hidden()
        assert page.pixels().ink == 0
        expect(result.first).to_be_empty()
        choose(label="Saddle")  # of which the picture is still there
        expect(waiting).to_be_hidden()
        expect(page.tab.locator(BACKDROP)).to_be_visible()
        choose(label="Booth")
        page.tab.context.set_offline(False)
        expect(page.status).to_be_hidden()
    page.painted()
    expect(waiting).to_be_hidden()
    assert page.pixels().ink > 1000
    expect(result.first).not_to_be_empty()


def test_a_lost_server_is_told_and_found_again(page: Downhill):
    page.open(STILL).drawn()
    before, ends = page.pixels(), page.tab.locator(".result").all_inner_texts()
    with page.watch.forgiving():
        page.tab.context.set_offline(True)
        page.type("Adam learning rate", "0.3")
        expect(page.status).to_contain_text("cannot be reached")
        assert page.pixels().ink > 1000
        assert page.tab.locator(".result").all_inner_texts() == ends
        page.press("Step forward")  # what there is can still be looked at
        page.press("Step back")
        assert page.step == 40
        page.tab.context.set_offline(False)
        expect(page.status).to_be_hidden()
    page.painted()
    page.until(lambda: page.pixels() != before)
    assert page.tab.locator(".result").all_inner_texts()[:5] == ends[:5]
    assert page.races[-1]["lanes"][5]["parameters"]["learning_rate"] == 0.3
    assert page.step == 40


def test_a_page_that_opens_without_its_server_waits_for_it(page: Downhill):
    with page.watch.forgiving():
        page.tab.route("**/api/**", lambda route: route.abort())
        page.tab.goto(f"{page.url}/?{STILL}", wait_until="commit")
        expect(page.status).to_contain_text("cannot be reached")
        page.tab.unroute("**/api/**")
        page.painted()
    expect(page.status).to_be_hidden()
    assert page.pixels().ink > 1000
