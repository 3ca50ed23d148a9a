"""A network's loss and its gradient, against NumPy in float64 and in other algebra."""

import jax
import numpy as np
import pytest

from optimizers import NETWORKS
from optimizers.declare import UNITS

DIGITS = NETWORKS["digits"]
IMAGES = DIGITS.images
PIXELS = 64
ENDS = np.cumsum([PIXELS * UNITS, UNITS, UNITS * 13, 13])
SETTINGS = {
    "relu": {},
    "tanh": {"activation": 1.0, "head_weight": 0.3},
    "sigmoid": {"activation": 2.0, "head_weight": 3.0},
    "dropout": {"dropout": 0.4},
    "l1": {"l1": 0.01, "activation": 1.0},
    "l2": {"l2": 0.05},
    "all": {"activation": 1.0, "dropout": 0.7, "l1": 0.02, "l2": 0.03, "width": 11.0},
}
SEEN = jax.jit(lambda network, w, *step: jax.value_and_grad(network.seen)(w, *step))
every_setting = pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)


def units(network, sums):
    return [
        (sums + np.abs(sums)) / 2,
        1 - 2 / (np.exp(2 * sums) + 1),
        (1 + np.tanh(sums / 2)) / 2,
    ][int(network.activation)]


def forward(network, w, inputs, labels, shares, draws=None):
    """The objective, from the weights at their places in the flat vector and from probabilities."""
    hidden = np.zeros((len(inputs), UNITS))
    for unit in range(int(network.width)):
        column = w[unit : PIXELS * UNITS : UNITS]
        hidden[:, unit] = units(network, inputs @ column + w[ENDS[0] + unit])
    if draws is not None:
        hidden = np.where(draws < network.dropout, 0, hidden / (1 - network.dropout))
    rows = np.arange(len(inputs))
    powers = np.empty((len(inputs), 13))
    for k in range(13):
        powers[:, k] = np.exp(hidden @ w[ENDS[1] + k : ENDS[2] : 13] + w[ENDS[2] + k])
    digit, camera = labels.T
    losses = [
        -np.log(powers[rows, digit] / powers[:, :10].sum(axis=1)),
        -np.log(powers[rows, 10 + camera] / powers[:, 10:].sum(axis=1)),
    ]
    penalized = np.concatenate([w[: ENDS[0]], w[ENDS[1] : ENDS[2]]])
    penalty = network.l1 * np.abs(penalized).sum() + network.l2 / 2 * penalized @ penalized
    return shares @ (losses[0] + network.head_weight * losses[1]) + penalty


def step_of(network, chance):
    """Weights, and a step's examples with padding and draws, in float64."""
    w = network.initial(1) + chance.normal(0, 0.05, DIGITS.numbers)
    places = chance.permutation(len(IMAGES.training))[:16]
    shares = np.where(np.arange(16) < 12, 1 / 12, 0.0)
    inputs, labels = IMAGES.training.inputs[places], IMAGES.training.labels[places]
    return w, (inputs.astype(float), labels, shares, chance.uniform(size=(16, UNITS)))


def whole(part):
    return part.inputs.astype(float), part.labels, np.full(len(part), 1 / len(part))


@every_setting
def test_the_objective_and_its_gradient_agree_with_numpy(settings):
    network, chance = DIGITS(**settings), np.random.default_rng(3)
    w, step = step_of(network, chance)
    loss, g = SEEN(network, w, *step)
    assert loss == pytest.approx(forward(network, w, *step), rel=1e-12)
    directions = np.zeros((40, DIGITS.numbers))
    for row, (low, high) in enumerate([*zip([0, *ENDS], ENDS, strict=False)] * 10):
        directions[row, chance.integers(low, high, 5)] = chance.normal(size=5)
    for direction in directions:
        ahead, behind = (forward(network, w + h * direction, *step) for h in (1e-5, -1e-5))
        assert g @ direction == pytest.approx((ahead - behind) / 2e-5, rel=1e-5, abs=1e-8)


def test_the_loss_of_a_part_has_neither_dropout_nor_penalties():
    network = DIGITS(dropout=0.5, l1=0.01, l2=0.02, head_weight=2.0)
    w = network.initial(0).astype(float)
    both = jax.jit(lambda network, w: (network.mean_loss(w, IMAGES.test), network(w)))
    expected = (
        forward(DIGITS(head_weight=2.0), w, *whole(IMAGES.test)),
        forward(network, w, *whole(IMAGES.training)),
    )
    assert both(network, w) == pytest.approx(expected, rel=1e-6)


def test_weights_beyond_the_width_count_nothing_and_get_no_gradient():
    network = DIGITS(width=7.0, activation=2.0, head_weight=0.5)
    w, step = step_of(network, np.random.default_rng(0))
    g = DIGITS.layers(np.asarray(SEEN(network, w, *step)[1]))
    first = DIGITS.layers(network.initial(0))
    for layers in (g, first):
        beyond = layers.W[:, 7:], layers.b[7:], layers.V[7:]
        assert not any(part.any() for part in beyond)
        assert layers.W[:, :7].all()
        assert layers.V[:7].all()
    penalized = SEEN(DIGITS(width=7.0, l1=0.1, l2=0.1), network.initial(0).astype(float), *step)[1]
    assert not np.asarray(penalized)[~network.in_use()].any()
    assert network.size() == network.in_use().sum() == 64 * 7 + 7 + 7 * 13 + 13


@pytest.mark.parametrize(
    ("activation", "width", "hidden", "heads"),
    [
        (0, 32, 2 / 64, 2 / 32),
        (0, 8, 2 / 64, 2 / 8),
        (1, 32, 2 / 96, 2 / 45),
        (2, 8, 2 / 72, 2 / 21),
    ],
)
def test_the_first_weights_have_the_variance_of_he_or_of_glorot(activation, width, hidden, heads):
    network = DIGITS(activation=activation, width=width, initial_scale=0.5)
    layers = [DIGITS.layers(network.initial(seed)) for seed in range(40)]
    W, V = (np.array([getattr(each, name) for each in layers]) for name in "WV")
    assert np.var(W[:, :, :width]) == pytest.approx(hidden / 4, rel=0.03)
    assert np.var(V[:, :width]) == pytest.approx(heads / 4, rel=0.06)
    assert not any(each.b.any() or each.c.any() for each in layers)


def test_the_draws_of_a_unit_do_not_depend_on_width_activation_or_scale():
    """They are the same up to one factor a layer; another seed draws others."""
    one, other = DIGITS(), DIGITS(width=5.0, activation=1.0, initial_scale=3.0)
    a, b = (DIGITS.layers(network.initial(2)) for network in (one, other))
    for left, right in ((a.W[:, :5], b.W[:, :5]), (a.V[:5], b.V[:5])):
        np.testing.assert_allclose(right / left, (right / left)[0, 0], rtol=1e-5)
    assert (one.initial(2)[: ENDS[0]] != one.initial(3)[: ENDS[0]]).all()


def test_leading_axes_of_the_weights_are_kept():
    w = np.arange(2 * 3 * DIGITS.numbers).reshape(2, 3, -1)
    W, b, V, c = DIGITS.layers(w)
    shapes = [part.shape for part in (W, b, V, c)]
    assert shapes == [(2, 3, *own) for own in ((64, 32), (32,), (32, 13), (13,))]
    assert W[1, 2, 5, 7] == w[1, 2, 5 * 32 + 7]
    assert V[1, 2, 4, 3] == w[1, 2, ENDS[1] + 4 * 13 + 3]
