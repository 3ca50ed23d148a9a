"""What the summaries of the schedules say with a number."""

import pytest

from optimizers import OPTIMIZERS, SURFACES, trace


@pytest.mark.parametrize("rate", [0.0025, 0.01])
def test_under_noise_a_constant_rate_dances_as_far_as_its_root(rate):
    bowl = SURFACES["elliptical"](condition_number=1.0)

    def reach(rate):
        rule = OPTIMIZERS["gradient_descent"](learning_rate=rate)
        return trace(rule, bowl, start=(0.0, 0.0), steps=20_000, noise=1.0).x[2000:].std()

    assert reach(4 * rate) / reach(rate) == pytest.approx(2.0, rel=0.1)
