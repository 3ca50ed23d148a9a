"""The network trains as torch's does: the same first weights, batches and settings.

Torch ran in float64 and ours in float32, whose numbers are right to 6e-8 of their size. Sums over
a batch and over 25 steps lose a few times that: 4e-7 of a loss and 8e-7 of the distance were seen.
"""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, Lane
from optimizers.training import Training, measured_on
from tests.oracles.walking import load

DATA = load("torch_network")
LOSS, MOVED = 2e-6, 5e-6
IDS = [f"{run['rule']}-{run['activation']}" for run in DATA["runs"]]


@pytest.mark.parametrize("run", DATA["runs"], ids=IDS)
def test_losses_and_weights_agree_with_torch(run):
    digits = NETWORKS["digits"]
    activation = digits.parameters["activation"].choices.index(run["activation"])
    network = digits(activation=float(activation), head_weight=DATA["head_weight"])
    lane = Lane(OPTIMIZERS[run["rule"]](**run["parameters"]), batch_size=DATA["batch"])
    trained = Training.of(network, [lane], steps=DATA["steps"], every=1).run()
    losses = trained.values[0, :, measured_on(digits).index("training")]
    np.testing.assert_allclose(losses, run["losses"], rtol=LOSS)
    first, last = trained.weights[0, [0, -1]].astype(float)
    away = (last - first)[:: DATA["each"]] - run["moved"]
    assert np.linalg.norm(away) < MOVED * np.linalg.norm(run["moved"])
