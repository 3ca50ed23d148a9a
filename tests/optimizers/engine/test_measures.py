"""What is measured of walks, against the walks themselves."""

import numpy as np

from optimizers import OPTIMIZERS, SURFACES, Race, Surface, trace
from optimizers.engine import MEASURES, Measures


def measured(name: str, rule: str, steps: int) -> tuple[np.ndarray, np.ndarray]:
    surface = SURFACES[name]()
    race = Race.of(surface, [OPTIMIZERS[rule](), OPTIMIZERS["adam"]()], steps=steps)
    measures = Measures(surface)
    rows = np.concatenate([measures.of(chunk.common) for chunk in race.chunks()], axis=1)
    return trace(OPTIMIZERS[rule](), surface, steps=steps).x, rows[0]


def test_steps_and_distances_are_those_of_the_walk_across_chunks():
    x, rows = measured("himmelblau", "gradient_descent", 300)
    assert rows.shape == (301, len(MEASURES))
    assert np.isnan(rows[0, :2]).all()  # no step led to the start
    np.testing.assert_array_equal(rows[1:, :2], np.diff(x, axis=0))
    minima = [(3, 2), (-2.805118, 3.131312), (-3.779310, -3.283186), (3.584428, -1.848126)]
    nearest = np.hypot(*(x[:, None] - minima).transpose(2, 0, 1)).min(axis=1)
    np.testing.assert_allclose(rows[:, 2], nearest, atol=1e-5)


def test_steps_far_below_the_digits_of_a_float32_are_still_measured():
    _, rows = measured("booth", "gradient_descent", 600)
    lengths = np.hypot(*rows[1:, :2].T)
    assert ((lengths > 0) & (lengths < 1e-9)).any()


class Slope(Surface):
    """Downhill for ever."""

    title, theme, formula = "Slope", "plateaus", "f(x, y) = x"
    reference = "https://en.wikipedia.org/wiki/Slope"
    look = leaves_out = "Nothing stops here."
    domain, start = ((-1.0, 1.0), (-1.0, 1.0)), (0.0, 0.0)

    def __call__(self, p):
        return p[0]

    def stationary(self):
        return []


def test_without_a_minimum_there_is_no_distance():
    rows = Measures(Slope()).of(np.zeros((1, 3, 5)))
    assert np.isnan(rows[..., 2]).all()
    assert not rows[0, 1:, :2].any()
