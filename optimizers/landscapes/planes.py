"""The planes in which a training may be seen."""

from collections.abc import Sequence
from typing import Literal, get_args

import jax
import numpy as np

from optimizers.declare import Network
from optimizers.landscapes.plane import Plane, at_right_angles
from optimizers.landscapes.principal import components, signed
from optimizers.training import Trained, sharpest

PlaneKind = Literal["principal", "random", "sharpest", "ends"]
PLANES: tuple[PlaneKind, ...] = get_args(PlaneKind)

RANDOM = ("first random direction", "second random direction")
CLOSE = 1e-4  # of the largest curvature: how far off those of the sharpest directions may be


def plane_of(
    trained: Trained,
    kind: PlaneKind = "principal",
    *,
    lane: int = 0,
    ends: tuple[int, int] = (0, 1),
    seed: int = 0,
    device: jax.Device | None = None,
) -> Plane:
    """A plane to see a training in.

    "principal": the two directions in which the measured weights of all lanes, taken together,
    vary most about their mean; a lane that runs far counts by how far it runs, one that diverged
    not at all unless all did. "random": two random
    directions, normalized by filter. "sharpest": the two eigenvectors of the Hessian with the
    largest eigenvalues. "ends": through the first weights and the ends of two lanes.

    A lane's end are its last measured weights that are finite. Where paths have fewer directions
    than two (a single step, no step, two equal ends), a random one takes the place, and its title
    says so.

    Args:
        lane: whose end "random" and "sharpest" go through.
        ends: the two lanes of "ends".
        seed: of "random".

    Raises:
        ValueError: there is no such kind or lane, `ends` are not two lanes, or the loss at the end
            is too steep for its curvature to be a number.
    """
    count = len(trained.training.lanes)
    for place in (lane, *ends) if kind == "ends" else (lane,):
        if not 0 <= place < count:
            raise ValueError(f"there is no lane {place}: the lanes are 0 to {count - 1}")
    if kind == "principal":
        return _principal(trained)
    if kind == "random":
        return _random(trained.training.network, end_of(trained, lane), seed)
    if kind == "sharpest":
        return _sharpest(trained.training.network, end_of(trained, lane), device)
    if kind == "ends":
        return _ends(trained, ends)
    raise ValueError(f"plane must be one of {', '.join(PLANES)}, got {kind!r}")


def lasting(trained: Trained) -> list[int]:
    """The lanes that have not diverged, or all where each did: one that runs to infinity would
    leave the others a point in the picture."""
    every = range(len(trained.lanes))
    return [lane for lane in every if np.isfinite(trained.lanes[lane].w).all()] or [*every]


def end_of(trained: Trained, lane: int) -> np.ndarray:
    """The last measured weights of a lane that are finite, float64."""
    path = trained.lanes[lane].w
    return path[np.flatnonzero(np.isfinite(path).all(axis=1))[-1]].astype(float)


def filter_normalized(network: Network, weights: np.ndarray, seed: int) -> np.ndarray:
    """Two random directions, normalized by filter, shape (2, numbers).

    As in Li et al. 2018 (https://arxiv.org/abs/1712.09913): normal draws, each filter scaled to the
    length of that filter in the weights, so that one unit along a direction means as much in
    whatever network. A filter is what comes into one unit or one class: a column of W or of V.
    Biases stay as they are, as in their pictures.
    """
    draws = np.random.default_rng([seed, 2]).normal(size=(2, len(weights)))
    W, b, V, c = network.layers(draws)
    own, _, heads, _ = network.layers(weights)
    parts = _scaled(W, own), np.zeros_like(b), _scaled(V, heads), np.zeros_like(c)
    return np.concatenate([part.reshape(2, -1) for part in parts], axis=1)


def _scaled(draws: np.ndarray, filters: np.ndarray) -> np.ndarray:
    """Columns with the lengths of a matrix's own; draws have two such matrices."""
    lengths = np.linalg.norm(filters, axis=0) / np.linalg.norm(draws, axis=1)
    return np.asarray(draws * lengths[:, None])


def _spanned(
    network: Network, weights: np.ndarray, named: Sequence[tuple[str, np.ndarray]]
) -> tuple[np.ndarray, tuple[str, str]]:
    """Two directions at right angles, and their titles; random ones take the place of missing."""
    random = filter_normalized(network, weights, 0)
    plain = np.random.default_rng(0).normal(size=(2, len(weights)))  # where all weights are zero
    fill = [
        (title, one) for pair in (random, plain) for title, one in zip(RANDOM, pair, strict=True)
    ]
    return at_right_angles([*named, *fill])


def _principal(trained: Trained) -> Plane:
    lanes = [trained.lanes[lane] for lane in lasting(trained)]
    paths = [lane.w[np.isfinite(lane.w).all(axis=1)] for lane in lanes]
    found = components(np.concatenate(paths))
    # the first weights and then the ends say which way is forward: both are far from the mean
    moves = [found.mean - paths[0][0], *(path[-1] - found.mean for path in paths)]
    directions = signed(found.directions, np.array(moves))
    named = [
        (f"{which} principal component ({percent(share)})", direction)
        for which, share, direction in zip(
            ("first", "second"), found.explained, directions, strict=False
        )
    ]
    spanned, axes = _spanned(trained.training.network, found.mean, named)
    first, second = map(float, found.explained)
    return Plane(found.mean, spanned, axes, (first, second) if directions.size else None)


def _random(network: Network, end: np.ndarray, seed: int) -> Plane:
    return Plane(end, filter_normalized(network, end, seed), RANDOM, centered=1.0)


def _sharpest(network: Network, end: np.ndarray, device: jax.Device | None) -> Plane:
    found = sharpest(network, end.astype(np.float32), count=2, tolerance=CLOSE, device=device)
    if not np.isfinite(found.values).all():
        raise ValueError(
            "the loss at this lane's end is too steep for its curvature to be a number"
        )
    first, second = map(float, found.values)
    axes = f"sharpest direction (curvature {first:.3g})", f"second sharpest ({second:.3g})"
    return Plane(end, found.vectors, axes, curvatures=(first, second), centered=0.0)


def _ends(trained: Trained, ends: tuple[int, int]) -> Plane:
    if ends[0] == ends[1]:
        raise ValueError(f"ends must be of two different lanes, got {ends[0]} twice")
    start = trained.lanes[0].w[0].astype(float)
    titles = (
        f"to the end of lane {ends[0] + 1}",
        f"to the end of lane {ends[1] + 1}, at right angles",
    )
    moves = [end_of(trained, lane) - start for lane in ends]
    return Plane(
        start, *_spanned(trained.training.network, start, list(zip(titles, moves, strict=True)))
    )


def percent(share: float) -> str:
    """A share in words, without saying all of what is not quite all."""
    places = 1 if 0 < share < 0.01 or 0.99 < share < 1 else 0
    return f"{100 * share:.{places}f} %"
