"""The player: its buttons, its scrubber and its keys."""

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill


def test_play_and_pause_are_one_button(page: Downhill):
    page.open("steps=2000&step=0&speed=1")
    page.press("Play")
    expect(page.button("Pause")).to_be_visible()
    expect(page.button("Play")).to_have_count(0)
    page.until(lambda: page.step > 0)
    page.press("Pause")
    expect(page.button("Play")).to_be_visible()
    paused = page.step
    page.drag("Speed", 1)
    expect(page.slider("Speed")).to_have_attribute("aria-valuetext", "240 steps a second")
    assert page.step == paused
    page.press("Play")
    page.until(lambda: page.step > paused + 20)


def test_buttons_step_and_restart(page: Downhill):
    page.open(STILL)
    for name, step in [("Step forward", 41), ("Step back", 40), ("Step back", 39), ("Restart", 0)]:
        page.press(name)
        expect(page.slider("Step")).to_have_value(str(step))
    page.press("Step back")
    assert page.step == 0


def test_the_scrubber_shows_any_step(page: Downhill):
    page.open(STILL)
    before = page.pixels()
    page.drag("Step", 0.1)
    page.until(lambda: 3 <= page.step <= 9)
    shorter = page.pixels()
    assert shorter.ink < before.ink
    page.drag("Step", 1)
    expect(page.slider("Step")).to_have_value("60")
    assert page.pixels().ink > before.ink
    page.linked("step", "60")


def test_keys_move_the_playhead(page: Downhill):
    page.open(STILL)
    keys = [("ArrowRight", 41), ("ArrowLeft", 40), ("ArrowLeft", 39), ("Home", 0), ("End", 60)]
    for key, step in keys:
        page.tab.keyboard.press(key)
        expect(page.slider("Step")).to_have_value(str(step))
    page.tab.keyboard.press("Home")
    page.tab.keyboard.press(" ")
    expect(page.button("Pause")).to_be_visible()
    page.tab.keyboard.press(" ")
    expect(page.button("Play")).to_be_visible()


def test_keys_stay_with_the_field_that_has_the_focus(page: Downhill):
    page.open(STILL)
    box = page.number("Adam learning rate")
    box.focus()
    for key in ("ArrowLeft", "Home", "End", " "):
        page.tab.keyboard.press(key)
    page.slider("Adam learning rate").focus()
    page.tab.keyboard.press("ArrowRight")
    page.painted()
    assert page.step == 40
    expect(page.button("Play")).to_be_visible()
    assert float(box.input_value()) > page.races[0]["lanes"][5]["parameters"]["learning_rate"]
    page.slider("Step").focus()
    page.tab.keyboard.press("ArrowRight")  # the scrubber takes it, and nobody takes it twice
    expect(page.slider("Step")).to_have_value("41")


def test_space_on_a_button_presses_that_button_only(page: Downhill):
    page.open(STILL)
    page.button("Step back").focus()
    page.tab.keyboard.press(" ")
    expect(page.slider("Step")).to_have_value("39")
    expect(page.button("Play")).to_be_visible()


def test_space_plays_after_a_button_was_clicked(page: Downhill):
    page.open(STILL)
    page.press("Step back")
    page.tab.keyboard.press(" ")
    expect(page.button("Pause")).to_be_visible()
    page.tab.keyboard.press(" ")
    expect(page.button("Play")).to_be_visible()


def test_space_plays_after_a_hand_left_a_slider(page: Downhill):
    page.open(STILL)
    page.drag("Adam learning rate", 0.6)
    page.tab.keyboard.press(" ")
    expect(page.button("Pause")).to_be_visible()


def test_the_question_mark_lists_the_keys(page: Downhill):
    page.open(STILL)
    page.slider("Adam learning rate").focus()  # a slider has no use for letters
    page.tab.keyboard.press("?")
    listed = page.tab.get_by_role("dialog", name="Keys")
    expect(listed.get_by_text("ten steps back or on")).to_be_visible()
    page.tab.keyboard.press("ArrowRight")  # the page does not listen meanwhile
    page.tab.keyboard.press("Escape")
    expect(listed).to_be_hidden()
    assert page.step == 40
    expect(page.slider("Adam learning rate")).to_be_focused()
    page.press("Keys")
    listed.get_by_role("button", name="Close").click()
    expect(page.button("Keys")).to_be_focused()
