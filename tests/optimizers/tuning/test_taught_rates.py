"""The learning rates of networks, by the same procedure as those of surfaces."""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, Lane
from optimizers.declare.tuned import tuned_rates
from optimizers.training import Training, measured_on
from optimizers.tuning import NETWORK_PROCEDURE, PROCEDURE, networks, taught_rate

RULE = "adam"


@pytest.fixture
def grid(monkeypatch):
    """Another grid for the procedure; the whole one takes many seconds."""
    return lambda rates: monkeypatch.setattr(type(PROCEDURE), "rates", lambda _: rates)


@pytest.mark.parametrize("network", NETWORKS)
def test_a_rate_that_ships_is_what_the_procedure_gives_among_its_neighbours(network, grid):
    """The best is an octave above it."""
    shipped, rates = tuned_rates()[network][RULE], PROCEDURE.rates()
    place = next(i for i, rate in enumerate(rates) if PROCEDURE.rounded(rate) == shipped)
    grid(rates[place - 1 : place + PROCEDURE.octave + 2])
    assert taught_rate(OPTIMIZERS[RULE], NETWORKS[network]()).learning_rate == shipped


def test_what_counts_is_the_objective_in_the_end_the_median_over_the_seeds(grid, monkeypatch):
    """Half of a rate is the third before it in the grid."""
    short = NETWORK_PROCEDURE._replace(steps=40)
    monkeypatch.setattr(networks, "NETWORK_PROCEDURE", short)
    rates, network = np.array([1e-3, 1e-2, 1e-1, 2e-3, 2e-2, 1e25]), NETWORKS["digits"](l2=0.01)
    grid(rates)
    lanes = [Lane(OPTIMIZERS[RULE](learning_rate=rate), batch_size=64) for rate in rates]
    ends = []
    for seed in range(3):
        values = Training.of(network, lanes, steps=40, seed=seed, every=40).run().values
        ends.append(values[:, -1, measured_on(type(network)).index("f")])
    assert np.isnan(ends).any()
    f = np.nan_to_num(np.median(ends, axis=0), nan=np.inf)
    assert f[1] + f[4] < f[0] + f[3]
    assert taught_rate(OPTIMIZERS[RULE], network) == (0.01, pytest.approx(f[1]))
