"""Compiles the programs of the surfaces: each once, one at a time, the asked-for ones first."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import anyio
import jax
import numpy as np
from anyio import to_thread
from jax.experimental.compilation_cache import compilation_cache

from app import pauses
from optimizers import OPTIMIZERS, SURFACES
from optimizers.heights import heights
from optimizers.trajectory import chunks

log = logging.getLogger(__name__)

_ASKED, _BACKGROUND = 0, 1


def keep_programs(folder: Path) -> None:
    """Have JAX keep compiled programs in a folder, so that a restart need not compile."""
    try:
        # what lies there is run as it is found, so nobody else may write there
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        log.warning("compiled programs are not kept: %s", error)
        return
    jax.config.update("jax_compilation_cache_dir", str(folder))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
    compilation_cache.reset_cache()  # or JAX stays with what it found at its first compilation


def compile_surface(name: str, device: jax.Device) -> None:
    """Run each program of a surface once, as requests will."""
    surface = SURFACES[name]()
    heights(surface, np.zeros((1, 2)), device=device)
    any_rule = next(iter(OPTIMIZERS.values()))
    next(chunks([any_rule()], surface, steps=1, device=device))
    pauses.freeze()


@dataclass
class _Flight:
    """A compilation that was asked for, and how it ended."""

    done: asyncio.Event = field(default_factory=asyncio.Event)
    error: Exception | None = None


class Compiler:
    """A queue of surfaces to compile and the one worker that takes from it."""

    def __init__(self, compile_one: Callable[[str], None]) -> None:
        self.warm: list[str] = []
        self._compile_one = compile_one
        self._flights: dict[str, _Flight] = {}
        self._queue: asyncio.PriorityQueue[tuple[int, int, str]] = asyncio.PriorityQueue()
        self._asked = 0

    def warm_up(self, names: Iterable[str]) -> None:
        """Compile these when nothing else is asked for."""
        for name in names:
            self._put(_BACKGROUND, name)

    async def ready(self, name: str) -> None:
        """Wait until a surface is compiled, ahead of what only warms up."""
        if name in self.warm:
            return
        flight = self._flights.get(name)
        if flight is None:
            flight = self._flights[name] = _Flight()
            self._put(_ASKED, name)
        await flight.done.wait()
        if flight.error:
            raise RuntimeError(f"surface {name!r} does not compile") from flight.error

    async def run(self) -> None:
        """Compile what is queued, until cancelled; a compilation under way is finished first."""
        limiter = anyio.CapacityLimiter(1)
        while True:
            *_, name = await self._queue.get()
            if name in self.warm:
                continue
            flight = self._flights.setdefault(name, _Flight())
            try:
                await to_thread.run_sync(self._compile_one, name, limiter=limiter)
                self.warm.append(name)
            except Exception as error:
                log.exception("surface %r does not compile", name)
                flight.error = error
            finally:
                del self._flights[name]
                flight.done.set()

    def _put(self, priority: int, name: str) -> None:
        self._asked += 1
        self._queue.put_nowait((priority, self._asked, name))
