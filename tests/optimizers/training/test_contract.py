"""Every rule of the catalog trains a network, or is refused with the reason in numbers."""

import jax
import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, Lane
from optimizers.training import Training, measured_on, refusal
from optimizers.training.dealing import examples_of
from optimizers.training.program import _draws

DIGITS = NETWORKS["digits"]
REFUSED = ("newton", "bfgs")
RULES = [rule for rule in OPTIMIZERS if rule not in REFUSED]
STEPS, BATCH = 64, 64
every_rule = pytest.mark.parametrize("rule", RULES)


def lane(rule, **parameters):
    return Lane(OPTIMIZERS[rule](**{**DIGITS.suits.get(rule, {}), **parameters}), batch_size=BATCH)


NETWORK = DIGITS(width=20.0, dropout=0.2, l1=1e-4, l2=1e-3, activation=1.0)


@every_rule
def test_it_trains_at_the_rate_that_suits_it_and_the_units_in_use_only(rule):
    trained = Training.of(NETWORK, [lane(rule)], steps=STEPS, every=STEPS).run()
    values = dict(zip(measured_on(DIGITS), trained.values[0].T, strict=True))
    assert values["f"][-1] < 0.65 * values["f"][0]
    assert values["accuracy_digit"][-1] > 0.2  # by chance a tenth
    assert trained.diverged_at == [None]
    w = trained.weights[0]
    assert not w[:, ~NETWORK.in_use()].any()
    assert (w[-1] != w[0])[NETWORK.in_use()].mean() > 0.99


def test_the_same_first_weights_batches_and_masks_for_all_lanes():
    """Descent's and momentum's first steps are the same, whatever their length."""
    lanes = [
        lane("gradient_descent", learning_rate=0.5),
        lane("gradient_descent", learning_rate=0.25),
        lane("momentum", learning_rate=0.5),
    ]
    one, half, pushed = Training.of(NETWORK, lanes, steps=1, seed=5).run().weights
    np.testing.assert_array_equal(one[0], NETWORK.initial(5))
    np.testing.assert_array_equal(one, pushed)
    np.testing.assert_array_equal(one[0], half[0])
    np.testing.assert_allclose(one[1] - one[0], 2 * (half[1] - half[0]), atol=1e-6)


def test_a_step_is_that_of_its_batch_and_its_mask():
    w = Training.of(NETWORK, [lane("gradient_descent", learning_rate=0.5)], steps=1, seed=9)
    first, then = w.run().weights[0]
    dealt = examples_of(range(1), seed=9, examples=1437, batch_size=BATCH)
    part, places = DIGITS.images.training, dealt.places[0]
    draws = _draws(NETWORK, jax.random.key(9), np.float32(1), BATCH)
    seen = jax.jit(jax.grad(NETWORK.seen))
    g = seen(first, part.inputs[places], part.labels[places], dealt.shares[0], draws)
    np.testing.assert_allclose(then - first, -0.5 * np.asarray(g), atol=1e-6)


def test_masks_change_from_step_to_step_and_with_the_seed():
    def masks(seed, step):
        key = jax.random.key(seed)
        return np.asarray(_draws(NETWORK, key, np.float32(step), BATCH)) < NETWORK.dropout

    assert masks(0, 1).mean() == pytest.approx(NETWORK.dropout, abs=0.03)
    np.testing.assert_array_equal(masks(0, 1), masks(0, 1))
    assert (masks(0, 1) != masks(0, 2)).mean() > 0.2
    assert (masks(0, 1) != masks(1, 1)).mean() > 0.2


def test_newton_and_bfgs_are_refused_with_numbers():
    """2,509 squared is 6,295,081; eight bytes each are 50.4 MB; two thirds of the cube 1.05e10."""
    matrix = "a matrix for its 2,509 weights has 6,295,081 numbers, 50 MB in double precision, and "
    assert {rule for rule in OPTIMIZERS if refusal(OPTIMIZERS[rule], DIGITS)} == set(REFUSED)
    newton, bfgs = (refusal(OPTIMIZERS[rule], DIGITS) for rule in REFUSED)
    assert newton == f"{matrix}to solve with it once takes 10.5 billion operations"
    assert bfgs == f"{matrix}every step changes all of them"
    assert refusal(OPTIMIZERS["newton"], DIGITS(width=1.0)) == newton  # as it keeps all the same
    with pytest.raises(ValueError, match="newton cannot train digits: a matrix for its 2,509"):
        Training.of(DIGITS(), [OPTIMIZERS["newton"]()])


def test_a_small_network_would_be_trained_by_all(monkeypatch):
    monkeypatch.setattr(DIGITS, "numbers", 1000)
    assert not any(refusal(rule, DIGITS) for rule in OPTIMIZERS.values())
