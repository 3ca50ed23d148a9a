"""Races: several lanes down one surface, from one start."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import jax
import numpy as np

from optimizers.declare import Optimizer, Surface
from optimizers.engine.batches import CHUNK
from optimizers.engine.columns import OwnColumns
from optimizers.engine.lane import Lane, lanes_of
from optimizers.engine.program import STATE
from optimizers.engine.walker import BranchedWalker, Point, Walk, Walker


@dataclass(frozen=True)
class Chunk:
    """Some steps of all lanes; the first chunk of a race begins with the start."""

    common: np.ndarray
    """x, y, f, df/dx, df/dy, shape (lanes, rows, 5)."""
    own: np.ndarray
    """Each lane's own columns (`Race.own_columns`), padded with NaN, shape (lanes, rows, most)."""
    state: list[np.ndarray]
    """By lane, the state from which its edge of stability is known, as flat vectors, shape
    (rows, width); without columns where its rule declares no edge."""
    diverged_at: list[int | None]
    """By lane, the first step with a number that is not finite; its row is the first of NaNs."""

    @classmethod
    def joined(cls, chunks: Sequence["Chunk"]) -> "Chunk":
        """All chunks of a race as one."""
        common = np.concatenate([chunk.common for chunk in chunks], axis=1)
        own = np.concatenate([chunk.own for chunk in chunks], axis=1)
        parts = zip(*(chunk.state for chunk in chunks), strict=True)
        return cls(common, own, [np.concatenate(each) for each in parts], chunks[-1].diverged_at)


@dataclass(frozen=True)
class Race:
    """Several lanes on one surface, from one start; made by `Race.of`."""

    surface: Surface
    lanes: tuple[Lane, ...]
    start: Point
    steps: int
    seed: int = 0
    noise: float = 0.0
    state: bool = False

    @classmethod
    def of(
        cls,
        surface: Surface,
        racers: Sequence[Optimizer | Lane],
        *,
        start: Point | None = None,
        steps: int | None = None,
        seed: int = 0,
        noise: float = 0.0,
        state: bool = False,
    ) -> "Race":
        """A race of optimizers, or of lanes with all that they walk with.

        Args:
            start: (x, y); the surface's own where left out (`Surface.own_start`).
            steps: how many; as many as the surface needs to show what it is for where left out.
            noise: the standard deviation of one example's gradient in each coordinate, drawn from
                `seed`; a batch of B examples has it divided by the root of B.
            state: whether each optimizer's inner state is among its lane's own columns.

        Raises:
            ValueError: steps is negative, a batch is larger than the surface's examples, or a lane
                branches from one that does not stand before it.
        """
        start = surface.own_start() if start is None else start
        steps = surface.steps if steps is None else steps
        if steps < 0:
            raise ValueError(f"steps must not be negative, got {steps}")
        return cls(surface, lanes_of(racers), start, steps, seed, noise, state)

    def families(self) -> list[list[int]]:
        """The places of lanes that hang together by branches, those of each in order."""
        found: dict[int, list[int]] = {}
        roots: list[int] = []
        for place, lane in enumerate(self.lanes):
            roots.append(roots[lane.branch.lane] if lane.branch else place)
            found.setdefault(roots[-1], []).append(place)
        return list(found.values())

    def of_lanes(self, places: Sequence[int]) -> "Race":
        """The race of some lanes; those that they branch from are among them."""
        new = {old: place for place, old in enumerate(places)}
        lanes = [self.lanes[place] for place in places]
        moved = (
            replace(lane, branch=replace(lane.branch, lane=new[lane.branch.lane]))
            if lane.branch
            else lane
            for lane in lanes
        )
        return replace(self, lanes=tuple(moved))

    def up_to(self, place: int) -> "Race":
        """The race of one lane and those that it branches from; it is the last of them."""
        needed = [place]
        while branch := self.lanes[needed[0]].branch:
            needed.insert(0, branch.lane)
        return self.of_lanes(needed)

    def noisy(self) -> np.ndarray:
        """Whether each step of each lane saw a noisy gradient, shape (lanes, steps)."""
        found = np.empty((len(self.lanes), self.steps), bool)
        for row, lane in zip(found, self.lanes, strict=True):
            row[:] = lane.is_noisy_on(self.surface, self.noise)
            if lane.branch:
                row[: lane.branch.step] = found[lane.branch.lane, : lane.branch.step]
        return found

    def own_columns(self) -> list[OwnColumns]:
        """What each lane has besides the common columns."""
        return [OwnColumns.of(lane, state=self.state) for lane in self.lanes]

    def walks(self, walkers: Sequence[Walker], device: jax.Device | None) -> Iterator[list[Walk]]:
        """Each walker's walk, a chunk at a time.

        A walk of two numbers is all latency, so it runs on the CPU unless a device is given.
        """
        device = device or jax.devices("cpu")[0]
        for done in range(0, max(self.steps, 1), CHUNK):
            with jax.default_device(device):
                for walker in walkers:
                    walker.dispatch(range(done, done + CHUNK), self.seed, self.noise)
                # in order: a branch takes from an earlier lane what that has just walked
                parts = [walker.collect() for walker in walkers]
            first, last = (1 if done else 0), self.steps - done
            yield [Walk(part.rows[first : last + 1], part.parameters[:last]) for part in parts]

    def walkers(self) -> list[Walker]:
        """One for each lane, at the start."""
        walkers: list[Walker] = []
        for lane in self.lanes:
            walkers.append(self._walker(lane.over(self.steps), walkers))
        return walkers

    def _walker(self, lane: Lane, before: Sequence[Walker]) -> Walker:
        if lane.branch is None:
            return Walker(lane, self.surface, self.start)
        other, step, fresh = before[lane.branch.lane], lane.branch.step, lane.branch.fresh
        return BranchedWalker(lane, self.surface, other, step, fresh)

    def chunks(self, device: jax.Device | None = None) -> Iterator[Chunk]:
        """Run the race, in float64, 256 steps at a time; together they have steps + 1 rows."""
        columns, walkers = self.own_columns(), self.walkers()
        widest = max(len(own.names) for own in columns)
        for parts in self.walks(walkers, device):
            common = np.stack([part.rows[:, : STATE.start] for part in parts])
            padded = np.full((*common.shape[:2], widest), np.nan)
            for own, part, into in zip(columns, parts, padded, strict=True):
                if own.names:
                    into[:, : len(own.names)] = own.values(*part)
            state = [state_for_edge(*each) for each in zip(self.lanes, parts, strict=True)]
            diverged_at = [self.diverged_at(walker) for walker in walkers]
            yield Chunk(common, padded, state, diverged_at)

    def diverged_at(self, walker: Walker) -> int | None:
        """Where a walker diverged in this race; its chunk may run on beyond the end."""
        at = walker.diverged_at
        return None if at is None or at > self.steps else at

    def run(self, device: jax.Device | None = None) -> Chunk:
        """The whole race at once."""
        return Chunk.joined(list(self.chunks(device)))


def state_for_edge(lane: Lane, walk: Walk) -> np.ndarray:
    """The part of a walk's rows from which the lane's edge of stability is known."""
    return walk.rows[:, STATE] if lane.optimizer.has_edge() else np.empty((len(walk.rows), 0))
