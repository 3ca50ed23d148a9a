"""Chance: noise, other draws of it, and how many examples a step sees."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from app.settings import Settings
from optimizers import SURFACES, surfaces
from tests.browser.page import HEADS, STILL, Downhill
from tests.extension import declared
from tests.serving import serving

NOISE, BATCH = "Gradient noise", "Gradient descent batch size"
ONE = f"{STILL}&lane=gradient_descent"

EXAMPLES = '''
import jax.numpy as jnp
from jax import Array

from optimizers.declare import StationaryPoint, Surface

TARGETS = jnp.array([[-1.0, 0.0], [1.0, 1.0], [0.0, -1.0], [1.0, 0.0], [-1.0, 1.0], [0.0, -1.0]])


class SixTargets(Surface):
    """The mean distance to six points, squared."""

    title, theme, examples = "Six targets", "valleys", 6
    reference = "https://en.wikipedia.org/wiki/Centroid"
    formula = r"f(p) = \\frac16 \\sum_i |p - t_i|^2"
    look = "A mini-batch sees some of the targets."
    leaves_out = "There are two targets only."
    domain = ((-3.0, 3.0), (-2.0, 2.0))
    start = (2.0, 1.5)

    def __call__(self, p: Array) -> Array:
        return self.seen(p, jnp.full(6, 1 / 6))

    def seen(self, p: Array, weights: Array) -> Array:
        return weights @ jnp.sum((p - TARGETS) ** 2, axis=1)

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
'''


@pytest.fixture
def real(tmp_path, cache, visit) -> Iterator[Downhill]:
    """A page of a server that has a surface of real examples too."""
    with (
        declared(SURFACES, surfaces, tmp_path / "more", "six_targets", EXAMPLES),
        serving(Settings(cache_dir=cache, warm_all=False)) as served,
    ):
        yield visit(served.url)


def size(page: Downhill, lane: int = 0) -> int | None:
    return page.races[-1]["lanes"][lane]["batch_size"]


def words(page: Downhill) -> str:
    return page.slider(BATCH).get_attribute("aria-valuetext")


def press(page: Downhill, name: str, *keys: str) -> None:
    page.slider(name).focus()
    for key in keys:
        page.tab.keyboard.press(key)
    page.painted()


def test_noise_shakes_the_walk_and_the_die_shakes_it_otherwise(page: Downhill):
    page.open(ONE)
    calm = page.pixels()
    expect(page.button("New draws")).to_be_disabled()
    page.drag(NOISE, 0.5)
    page.painted()
    assert 1 < page.races[-1]["noise"] < 5
    noisy = page.pixels()
    assert noisy != calm
    page.press("New draws")
    page.painted()
    assert page.races[-1]["seed"] == 1
    page.until(lambda: page.pixels() not in (calm, noisy))
    page.linked("seed", "1")
    page.type(NOISE, "0")
    page.until(lambda: page.pixels() == calm)


def test_batch_size_is_one_control_from_one_to_all(page: Downhill):
    page.open(ONE)
    expect(page.slider(BATCH)).to_be_hidden()  # without noise it would change nothing
    calm = page.pixels()
    page.type(NOISE, "2")
    expect(page.slider(BATCH)).to_be_visible()
    assert [words(page), size(page)] == ["stochastic", None]
    page.painted()
    stochastic = page.pixels()
    press(page, BATCH, "ArrowRight", "ArrowRight", "ArrowRight")
    assert [words(page), size(page)] == ["mini-batch of 8", 8]
    expect(page.lane("Gradient descent")).to_contain_text("mini-batch of 8")
    page.linked("lane", "gradient_descent,batch:8")
    page.until(lambda: page.pixels() not in (calm, stochastic))
    press(page, BATCH, "End")
    assert [words(page), size(page)] == ["full batch", 0]
    page.linked("lane", "gradient_descent,batch:full")
    page.until(lambda: page.pixels() == calm)  # the full batch has no noise
    press(page, BATCH, "Home")
    assert [words(page), size(page)] == ["stochastic", None]
    page.linked("lane", "gradient_descent")
    page.until(lambda: page.pixels() == stochastic)


def test_lanes_with_other_batches_race_each_other(page: Downhill, visit):
    link = f"{STILL}&noise=2&lane=gradient_descent&lane=gradient_descent,batch:full"
    page.open(f"{link}&lane=gradient_descent,batch:5")
    assert [size(page, lane) for lane in range(3)] == [None, 0, 5]
    named = [
        f"Gradient descent, {size} batch size" for size in ("batch 1", "full batch", "batch 5")
    ]
    said = [page.slider(name).get_attribute("aria-valuetext") for name in named]
    assert said == ["stochastic", "full batch", "mini-batch of 5"]
    results = page.tab.locator(".result").all_inner_texts()
    assert len(set(results)) == 3
    other = visit().open(page.tab.url.partition("?")[2])
    assert other.pixels(HEADS) == page.pixels(HEADS)


def test_a_batch_that_makes_no_difference_still_shows(page: Downhill):
    page.open(f"{ONE},batch:4")
    expect(page.slider(BATCH)).to_be_visible()
    assert [words(page), size(page)] == ["mini-batch of 4", 4]


def test_real_examples_are_all_seen_unless_a_batch_is_chosen(real: Downhill):
    real.open(f"{STILL}&surface=six_targets&lane=gradient_descent")
    assert [words(real), size(real)] == ["full batch, all 6", None]
    whole = real.pixels()
    press(real, BATCH, "ArrowLeft")
    assert [words(real), size(real)] == ["mini-batch of 4", 4]
    press(real, BATCH, "Home")
    assert [words(real), size(real)] == ["stochastic", 1]
    real.until(lambda: real.pixels() != whole)
    dealt = real.pixels()
    expect(real.slider(NOISE)).to_be_hidden()
    real.press("Shuffle")
    real.until(lambda: real.pixels() not in (whole, dealt))
    assert real.races[-1]["seed"] == 1
    press(real, BATCH, "End")
    real.until(lambda: real.pixels() == whole)
    real.linked("lane", "gradient_descent")


def test_real_examples_take_the_place_of_noise(real: Downhill):
    real.open(f"{STILL}&noise=2&lane=gradient_descent,batch:64&lane=adam,batch:4")
    real.tab.locator("#surface-select").select_option(label="Six targets")
    real.painted()
    assert real.races[-1]["noise"] == 0
    assert [size(real), size(real, 1)] == [None, 4]  # six examples have no batch of 64
    real.linked("noise", None)
    real.tab.locator("#surface-select").select_option(label="Saddle")
    expect(real.slider(NOISE)).to_be_visible()
    expect(real.status).to_be_hidden()


def test_side_by_side_each_panel_says_what_its_steps_see(page: Downhill):
    page.open(f"{STILL}&noise=1&lane=adam&lane=adam,batch:8&lane=adam,batch:full&view=panels")
    said = page.tab.locator(".panel .seen")
    expect(said.nth(0)).to_contain_text("stochastic")
    expect(said.nth(1)).to_contain_text("mini-batch of 8")
    expect(said.nth(2)).to_contain_text("full batch")
    page.type(NOISE, "0")
    page.painted()
    expect(said.nth(0)).not_to_contain_text("stochastic")
