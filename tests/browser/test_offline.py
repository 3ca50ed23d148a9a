"""A server that cannot be reached."""

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill


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
