"""What several sets of weights say together: the average of the probabilities that each gives."""

from dataclasses import dataclass
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Network
from optimizers.training.cores import ONE_THREAD
from optimizers.training.program import single
from optimizers.training.training import Trained


@dataclass(frozen=True)
class Result:
    """How well the test part of the images is read."""

    test: float
    """L1 + w L2, the cross-entropies of the (averaged) probabilities in nats."""
    accuracy: dict[str, float]
    """By head, the share of the images that it has right."""


@dataclass(frozen=True)
class Snapshot:
    """The weights at the end of a cycle of a schedule."""

    step: int
    result: Result


@dataclass(frozen=True)
class Ensembles:
    """What one lane's weights say, alone and together."""

    last: Result
    average: Result
    """By the running average of the weights."""
    snapshots: list[Snapshot]
    """At the ends of its cycles, earlier ones left out where there are many."""
    ensemble: Result | None
    """The snapshots and the last weights together; None without snapshots."""


@dataclass(frozen=True)
class Compared:
    """The lanes of a training at one of its measured steps."""

    step: int
    lanes: list[Ensembles | None]
    """None for a lane that has diverged by then, or whose predictions are not finite."""
    together: Result | None
    """The last weights of all lanes that have not; None where all have."""


def ensembles(trained: Trained, step: int | None = None) -> Compared:
    """What averaging is worth: predictions of a lane's snapshots, of all lanes, and weights.

        compared = ensembles(Training.of(network, lanes).run())
        compared.lanes[0].ensemble.accuracy["digit"]

    A snapshot is what a lane has learned by the end of a cycle of a schedule with restarts, as in
    Huang et al. 2017 (https://arxiv.org/abs/1704.00109); the probabilities that they give are
    averaged, those of the last weights included. All is of the test part.

    Args:
        step: at the last measured step up to this one; at the end of the training where left out.
    """
    training = trained.training
    row = training.row_at(training.steps if step is None else step)
    lanes = [_lane(trained, lane, row) for lane in range(len(trained.lanes))]
    learned = [p for _, p in lanes if p is not None]
    return Compared(
        training.measured[row],
        [found for found, _ in lanes],
        result(training.network, averaged(np.stack(learned))) if learned else None,
    )


def _lane(trained: Trained, lane: int, row: int) -> tuple[Ensembles | None, np.ndarray | None]:
    """A lane at a measured step, and the logarithms of what its weights there predict."""
    network, measured = trained.training.network, trained.training.measured
    learnt = trained.lanes[lane]
    ends = [step for step in trained.training.snapshots[lane] if step < measured[row]]
    rows = [*(measured.index(step) for step in ends), row]
    each = predicted(network, np.stack([*learnt.w[rows], learnt.average[row]]))
    if not np.isfinite(each).all():
        return None, None
    *snapshots, last, average = (result(network, p) for p in each)
    ensemble = result(network, averaged(each[:-1])) if ends else None
    taken = [Snapshot(step, found) for step, found in zip(ends, snapshots, strict=True)]
    return Ensembles(last, average, taken, ensemble), each[-2]


@partial(jax.jit, compiler_options=ONE_THREAD)
def _predicted(network: Network, w: Array) -> Array:
    heads = network.split(network.outputs(w, jnp.asarray(network.images.test.inputs)))
    return jnp.concatenate([jax.nn.log_softmax(logits) for logits in heads], axis=1)


def predicted(network: Network, ws: np.ndarray) -> np.ndarray:
    """The logarithms of the probabilities that some sets of weights give the test images.

    Args:
        ws: float32, shape (sets, numbers).

    Returns:
        Shape (sets, images, classes), the classes of the first head first.
    """
    return np.stack([np.asarray(_predicted(single(network), w), float) for w in ws])


def averaged(logarithms: np.ndarray) -> np.ndarray:
    """The logarithms of the averages of probabilities, over the first axis."""
    total: np.ndarray = np.logaddexp.reduce(logarithms, axis=0)
    return total - np.log(len(logarithms))


def result(network: Network, logarithms: np.ndarray) -> Result:
    """How good probabilities of the test images are, whose logarithms are (images, classes)."""
    labels, losses, accuracy = network.images.test.labels, [], {}
    heads = zip(network.images.heads, network.split(logarithms), labels.T, strict=True)
    for head, each, right in heads:
        losses.append(-each[np.arange(len(right)), right].mean())
        accuracy[head.name] = float((each.argmax(axis=1) == right).mean())
    return Result(float(network.weighed(jnp.array(losses))), accuracy)
