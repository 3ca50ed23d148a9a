"""What is measured of weights: losses, accuracies, gradients and units, by one compiled program."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Network
from optimizers.training.cores import ONE_THREAD, spread
from optimizers.training.program import Data, data_of, single

BLOCK = 8  # sets of weights a call
SAME = 1e-6  # a unit that varies by less over the training images is dead


def measured_on(network: type[Network]) -> tuple[str, ...]:
    """The names of the measures, in order.

    `f` is the objective, penalties included; `training` and `test` are the losses without them;
    then for each head its accuracies on both parts; the lengths of the gradient of f, whole and by
    layer; the share of dead units; and the distance from the first weights.
    """
    heads = [head.name for head in network.images.heads]
    return (
        *("f", "training", "test"),
        *(f"accuracy_{head}{part}" for head in heads for part in ("", "_test")),
        *("gradient", "gradient_hidden", *(f"gradient_{head}" for head in heads)),
        *("dead", "distance"),
    )


def _of_part(network: Network, w: Array, data: Data) -> tuple[Array, Array]:
    """The loss over a part, and the accuracy of each head there."""
    inputs, labels = data
    logits = network.outputs(w, inputs)
    right = [
        jnp.mean(jnp.argmax(z, axis=1) == labels[:, head])
        for head, z in enumerate(network.split(logits))
    ]
    losses = network.cross_entropies(logits, labels)
    return network.weighed(jnp.mean(losses, axis=0)), jnp.stack(right)


def _lengths(network: Network, g: Array) -> list[Array]:
    """The length of a gradient: whole, of the hidden layer, and of each head's weights."""
    W, b, V, c = network.layers(g)
    squares = [jnp.sum(W**2) + jnp.sum(b**2)]
    squares += [
        jnp.sum(rows**2) + jnp.sum(own**2)
        for rows, own in zip(network.split(V), network.split(c), strict=True)
    ]
    return [jnp.sqrt(square) for square in (sum(squares), *squares)]


def _dead(network: Network, w: Array, inputs: Array) -> Array:
    """The share of the units in use that say the same to every training image."""
    units = network.hidden(w, inputs)
    same = jnp.max(units, axis=0) - jnp.min(units, axis=0) < SAME
    used = jnp.arange(len(same)) < network.width
    return jnp.sum(same & used) / network.width


def _one(network: Network, training: Data, test: Data, start: Array, w: Array) -> Array:
    def objective(w: Array) -> tuple[Array, tuple[Array, Array]]:
        loss, right = _of_part(network, w, training)
        return loss + network.penalty(w), (loss, right)

    (f, (loss, right)), g = jax.value_and_grad(objective, has_aux=True)(w)
    tested, right_tested = _of_part(network, w, test)
    accuracies = jnp.stack([right, right_tested], axis=1).ravel()
    lengths = _lengths(network, g)
    rest = [*lengths, _dead(network, w, training[0]), jnp.linalg.norm(w - start)]
    return jnp.concatenate([jnp.stack([f, loss, tested]), accuracies, jnp.stack(rest)])


@partial(jax.jit, compiler_options=ONE_THREAD)
def _block(network: Network, training: Data, test: Data, start: Array, ws: Array) -> Array:
    return jax.lax.map(partial(_one, network, training, test, start), ws)


def measure(
    network: Network, start: np.ndarray, ws: np.ndarray, device: jax.Device | None = None
) -> np.ndarray:
    """All measures of many sets of weights.

    Args:
        start: the weights that distances are from, shape (numbers,).
        ws: float32, shape (sets, numbers).

    Returns:
        float32, shape (sets, measures); NaN where weights are not finite.
    """
    found = np.full((len(ws), len(measured_on(type(network)))), np.nan, np.float32)
    finite = np.flatnonzero(np.isfinite(ws).all(axis=1))
    filled = np.zeros((-(-len(finite) // BLOCK) * BLOCK, ws.shape[1]), np.float32)
    filled[: len(finite)] = ws[finite]
    training, test = data_of(network.images.training), data_of(network.images.test)
    program = partial(_block, single(network), training, test, start)
    blocks = spread(
        device,
        lambda block: np.asarray(program(block)),
        filled.reshape(-1, BLOCK, ws.shape[1]),
    )
    if blocks:
        found[finite] = np.concatenate(blocks)[: len(finite)]
    return found
