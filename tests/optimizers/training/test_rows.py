"""Which steps of a training have a row."""

import pytest

from optimizers import NETWORKS, OPTIMIZERS
from optimizers.training import CHUNK, Training

RULE = OPTIMIZERS["gradient_descent"](learning_rate=0.1)


@pytest.mark.parametrize("steps", [0, 5, CHUNK, 3 * CHUNK + 1])
@pytest.mark.parametrize("every", [1, 2 * CHUNK])
def test_a_row_every_so_many_steps_and_at_the_last(steps, every):
    training = Training.of(NETWORKS["digits"](), [RULE], steps=steps, every=every)
    trained = training.run()
    assert training.measured == sorted({*range(0, steps + 1, every), steps})
    assert trained.values.shape[:2] == trained.weights.shape[:2] == (1, len(training.measured))
