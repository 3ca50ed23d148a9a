"""Walks: `trace` for one optimizer, `chunks` for a race of several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jax
import numpy as np

from optimizers.catalog import OPTIMIZERS
from optimizers.declare import Optimizer, Surface
from optimizers.packing import Rules
from optimizers.program import CHUNK, GRADIENT, LOSS, POINT, STATE, layouts, run, width

Point = tuple[float, float]


@dataclass(frozen=True)
class Trajectory:
    """What one walk leaves behind; every array has steps + 1 rows, row 0 is the start.

    From `diverged_at` on, the rows are NaN: a walk that leaves the finite numbers is cut there.
    """

    x: np.ndarray
    """The points, shape (steps + 1, 2)."""
    f: np.ndarray
    """The loss at each point, shape (steps + 1,)."""
    g: np.ndarray
    """The full gradient at each point, without noise, shape (steps + 1, 2)."""
    state: dict[str, np.ndarray]
    """The optimizer's inner state after each step by name, each of shape (steps + 1, ...)."""
    diverged_at: int | None
    """The first step with a number that is not finite, or None."""


def rules_for(optimizers: Sequence[Optimizer]) -> Rules:
    """The rules to compile in: the catalog's, and those declared elsewhere (in a notebook)."""
    known = tuple(OPTIMIZERS.values())
    others = {type(one): None for one in optimizers if type(one) not in known}
    return (*known, *others)


def first_unfinite(rows: np.ndarray) -> int | None:
    """The first of the rows that holds a number that is not finite."""
    bad = ~np.isfinite(rows).all(axis=-1)
    return int(bad.argmax()) if bad.any() else None


@dataclass
class _Walker:
    """One walk under way: where it stands, and whether it still stands."""

    rules: Rules
    optimizer: Optimizer
    surface: Surface
    row: np.ndarray
    alive: bool = True

    def dispatch(self, done: int, noise: np.ndarray) -> jax.Array | None:
        """Start on the next chunk; JAX returns before it is done."""
        if not self.alive:
            return None
        return run(self.rules, self.surface, self.optimizer, self.row, done, noise)

    def collect(self, rows: jax.Array | None) -> np.ndarray:
        """The rows of the chunk, cut where they leave the finite numbers."""
        if rows is None:
            return np.full((CHUNK + 1, len(self.row)), np.nan)
        chunk = np.array(rows)
        bad = first_unfinite(chunk)
        if bad is not None:
            chunk[bad:] = np.nan
            self.alive = False
        self.row = chunk[-1]
        return chunk


def _noise(seed: int, chunk: int, sigma: float) -> np.ndarray:
    """The gradient noise of a chunk's steps, the same for every lane: xi ~ N(0, sigma^2)."""
    if sigma == 0:
        return np.zeros((CHUNK, 2))
    return sigma * np.random.default_rng([seed, chunk]).standard_normal((CHUNK, 2))


def chunks(
    optimizers: Sequence[Optimizer],
    surface: Surface,
    *,
    start: Point | None = None,
    steps: int = 200,
    seed: int = 0,
    noise: float = 0.0,
    device: jax.Device | None = None,
) -> Iterator[np.ndarray]:
    """Race optimizers down a surface, a chunk of steps at a time.

    A walk of two numbers is all latency, so it runs on the CPU unless a device is given.

    Yields:
        float64 arrays of shape (lanes, rows, 5 + state): x, y, f, df/dx, df/dy, then the state,
        padded with zeros. The first begins with the start; together they hold steps + 1 rows. A
        walk that leaves the finite numbers is NaN from there on.
    """
    rules = rules_for(optimizers)
    first = np.zeros(width(rules))
    first[POINT] = surface.start if start is None else start
    walkers = [_Walker(rules, one, surface, first) for one in optimizers]
    device = device or jax.devices("cpu")[0]
    for done in range(0, max(steps, 1), CHUNK):
        draws = _noise(seed, done // CHUNK, noise)
        with jax.default_device(device):
            running = [walker.dispatch(done, draws) for walker in walkers]
        rows = [walker.collect(one) for walker, one in zip(walkers, running, strict=True)]
        yield np.stack(rows)[:, (1 if done else 0) : steps + 1 - done]


def trace(
    optimizer: Optimizer,
    surface: Surface,
    *,
    start: Point | None = None,
    steps: int = 200,
    seed: int = 0,
    noise: float = 0.0,
) -> Trajectory:
    """Walk one optimizer over a surface.

    Args:
        start: (x, y); the surface's own where left out.
        noise: the standard deviation of the gradient noise in each coordinate, drawn from `seed`.

    Example:
        >>> from optimizers import OPTIMIZERS, SURFACES, trace
        >>> walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), steps=500)
        >>> walk.x.shape
        (501, 2)
    """
    if steps < 0:
        raise ValueError(f"steps must not be negative, got {steps}")
    parts = list(chunks([optimizer], surface, start=start, steps=steps, seed=seed, noise=noise))
    rows = np.concatenate(parts, axis=1)[0]
    rules = rules_for([optimizer])
    state = layouts(rules)[rules.index(type(optimizer))].unpack(rows[:, STATE])
    names: dict[str, np.ndarray] = getattr(state, "_asdict", dict)()
    return Trajectory(rows[:, POINT], rows[:, LOSS], rows[:, GRADIENT], names, first_unfinite(rows))
