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

SECOND_ORDER = "second order"  # the family whose rules are long, for they take many slopes a step


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


def company(kind: type[Optimizer]) -> Rules:
    """The rules that share a program with this one.

    Those of second order have one, and the others of the catalog another, which is smaller and
    sooner compiled; a rule declared elsewhere (in a notebook) has one to itself.
    """
    known = tuple(OPTIMIZERS.values())
    second = kind.family == SECOND_ORDER if kind in known else None
    return tuple(one for one in known if (one.family == SECOND_ORDER) is second) or (kind,)


def companies() -> list[Rules]:
    """The rules of the catalog by program, the largest company first."""
    found = {company(kind) for kind in OPTIMIZERS.values()}
    return sorted(found, key=len, reverse=True)


def first_unfinite(rows: np.ndarray) -> int | None:
    """The first of the rows that holds a number that is not finite."""
    bad = ~np.isfinite(rows).all(axis=-1)
    return int(bad.argmax()) if bad.any() else None


class _Walker:
    """One walk under way: where it stands, and whether it still stands."""

    def __init__(self, lane: Lane, surface: Surface, start: Point) -> None:
        self.lane, self.surface = lane, surface
        self.rules = company(type(lane.optimizer))
        self.row = np.zeros(width(self.rules))
        self.row[POINT] = start
        self.alive = True

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
    start = surface.start if start is None else start
    walkers = [_Walker(as_lane(one), surface, start) for one in racers]
    widest = max(len(walker.row) for walker in walkers)
    device = device or jax.devices("cpu")[0]
    for done in range(0, max(steps, 1), CHUNK):
        coming = range(done, done + CHUNK)
        with jax.default_device(device):
            running = [walker.dispatch(coming, seed, noise) for walker in walkers]
        rows = np.zeros((len(walkers), CHUNK + 1, widest))
        for walker, one, into in zip(walkers, running, rows, strict=True):
            into[:, : len(walker.row)] = walker.collect(one)
        yield rows[:, (1 if done else 0) : steps + 1 - done]


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
    kind = type(as_lane(racer).optimizer)
    rules = company(kind)
    state = layouts(rules)[rules.index(kind)].unpack(rows[:, STATE])
    names: dict[str, np.ndarray] = getattr(state, "_asdict", dict)()
    return Trajectory(rows[:, POINT], rows[:, LOSS], rows[:, GRADIENT], names, first_unfinite(rows))
