"""Walks: `trace` for one optimizer, `chunks` for a race of several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jax
import numpy as np

from optimizers import batches
from optimizers.batches import CHUNK
from optimizers.catalog import OPTIMIZERS
from optimizers.declare import Optimizer, Surface
from optimizers.lane import Lane, as_lane
from optimizers.packing import Rules
from optimizers.program import GRADIENT, LOSS, POINT, STATE, Steps, layouts, run, width

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


def rules_for(lanes: Sequence[Lane]) -> Rules:
    """The rules to compile in: the catalog's, and those declared elsewhere (in a notebook)."""
    known = tuple(OPTIMIZERS.values())
    kinds = [type(lane.optimizer) for lane in lanes]
    others = {kind: None for kind in kinds if kind not in known}
    return (*known, *others)


def first_unfinite(rows: np.ndarray) -> int | None:
    """The first of the rows that holds a number that is not finite."""
    bad = ~np.isfinite(rows).all(axis=-1)
    return int(bad.argmax()) if bad.any() else None


@dataclass
class _Walker:
    """One walk under way: where it stands, and whether it still stands."""

    rules: Rules
    lane: Lane
    surface: Surface
    row: np.ndarray
    alive: bool = True

    def dispatch(self, steps: range, seed: int, sigma: float) -> jax.Array | None:
        """Start on the next chunk; JAX returns before it is done."""
        if not self.alive:
            return None
        lane = self.lane
        batch = lane.batch_on(self.surface)
        chunk = Steps(
            lane.parameters(range(steps.start + 1, steps.stop + 1)),
            batches.noise(steps, seed=seed, sigma=sigma, batch_size=batch),
            batches.weights(steps, seed=seed, examples=self.surface.examples, batch_size=batch),
        )
        return run(self.rules, self.surface, type(lane.optimizer), self.row, steps.start, chunk)

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


def chunks(
    racers: Sequence[Optimizer | Lane],
    surface: Surface,
    *,
    start: Point | None = None,
    steps: int = 200,
    seed: int = 0,
    noise: float = 0.0,
    device: jax.Device | None = None,
) -> Iterator[np.ndarray]:
    """Race optimizers, or lanes with all they walk with, down a surface, a chunk at a time.

    A walk of two numbers is all latency, so it runs on the CPU unless a device is given.

    Yields:
        float64 arrays of shape (lanes, rows, 5 + state): x, y, f, df/dx, df/dy, then the state,
        padded with zeros. The first begins with the start; together they hold steps + 1 rows. A
        walk that leaves the finite numbers is NaN from there on.
    """
    lanes = [as_lane(one) for one in racers]
    rules = rules_for(lanes)
    first = np.zeros(width(rules))
    first[POINT] = surface.start if start is None else start
    walkers = [_Walker(rules, lane, surface, first) for lane in lanes]
    device = device or jax.devices("cpu")[0]
    for done in range(0, max(steps, 1), CHUNK):
        coming = range(done, done + CHUNK)
        with jax.default_device(device):
            running = [walker.dispatch(coming, seed, noise) for walker in walkers]
        rows = [walker.collect(one) for walker, one in zip(walkers, running, strict=True)]
        yield np.stack(rows)[:, (1 if done else 0) : steps + 1 - done]


def trace(
    racer: Optimizer | Lane,
    surface: Surface,
    *,
    start: Point | None = None,
    steps: int = 200,
    seed: int = 0,
    noise: float = 0.0,
) -> Trajectory:
    """Walk one optimizer, or a lane with its schedules and batch size, over a surface.

    Args:
        start: (x, y); the surface's own where left out.
        noise: the standard deviation of one example's gradient in each coordinate, drawn from
            `seed`; a batch of B examples has it divided by the root of B.

    Example:
        >>> from optimizers import OPTIMIZERS, SURFACES, trace
        >>> walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), steps=500)
        >>> walk.x.shape
        (501, 2)
    """
    if steps < 0:
        raise ValueError(f"steps must not be negative, got {steps}")
    parts = list(chunks([racer], surface, start=start, steps=steps, seed=seed, noise=noise))
    rows = np.concatenate(parts, axis=1)[0]
    lane = as_lane(racer)
    rules = rules_for([lane])
    state = layouts(rules)[rules.index(type(lane.optimizer))].unpack(rows[:, STATE])
    names: dict[str, np.ndarray] = getattr(state, "_asdict", dict)()
    return Trajectory(rows[:, POINT], rows[:, LOSS], rows[:, GRADIENT], names, first_unfinite(rows))
