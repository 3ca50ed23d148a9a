"""Compiles programs: each once, one at a time, those that requests wait for first."""

import asyncio
import logging
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

import anyio
import jax
from anyio import to_thread
from jax.experimental.compilation_cache import compilation_cache

log = logging.getLogger(__name__)

_ASKED, _BACKGROUND = 0, 1

P = TypeVar("P", bound=Hashable)  # a program


def keep_programs(folder: Path) -> None:
    """Have JAX keep compiled programs in a folder, so that a restart does not compile them anew."""
    try:
        # what lies there is run as it is found, so no other user may write there
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        log.warning("compiled programs are not kept: %s", error)
        return
    jax.config.update("jax_compilation_cache_dir", str(folder))
    jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
    jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
    # the source lines of each operation are half of what is kept, and nothing reads them;
    # while a program is packed for the disk, nothing else runs
    jax.config.update("jax_traceback_in_locations_limit", 0)
    compilation_cache.reset_cache()  # otherwise JAX keeps the folder of its first compilation


@dataclass
class _Flight:
    """A compilation that has been requested, and how it ended."""

    done: asyncio.Event = field(default_factory=asyncio.Event)
    error: Exception | None = None


class CompileQueue(Generic[P]):
    """A queue of programs to compile and the one worker that takes from it."""

    def __init__(self, compile_one: Callable[[P], None]) -> None:
        self.warm: set[P] = set()
        self._compile_one = compile_one
        self._flights: dict[P, _Flight] = {}
        self._queue: asyncio.PriorityQueue[tuple[int, int, P]] = asyncio.PriorityQueue()
        self._asked = 0

    def warm_up(self, programs: Iterable[P]) -> None:
        """Compile these when no request waits for another."""
        for program in programs:
            self._put(_BACKGROUND, program)

    async def ready(self, *programs: P) -> None:
        """Wait until programs are compiled, ahead of those that only warm up."""
        flights = {program: self._flight(program) for program in programs}
        for program, flight in flights.items():
            if flight is None:
                continue
            await flight.done.wait()
            if flight.error:
                raise RuntimeError(f"{program} does not compile") from flight.error

    def _flight(self, program: P) -> _Flight | None:
        """The compilation to wait for, begun if need be; None where there is nothing to do."""
        if program in self.warm:
            return None
        if program not in self._flights:
            self._flights[program] = _Flight()
            self._put(_ASKED, program)
        return self._flights[program]

    async def run(self) -> None:
        """Compile what is queued, until cancelled; a compilation under way is finished first."""
        limiter = anyio.CapacityLimiter(1)
        while True:
            *_, program = await self._queue.get()
            if program in self.warm:
                continue
            flight = self._flights.setdefault(program, _Flight())
            try:
                await to_thread.run_sync(self._compile_one, program, limiter=limiter)
                self.warm.add(program)
            except Exception as error:
                log.exception("%s does not compile", program)
                flight.error = error
            finally:
                del self._flights[program]
                flight.done.set()

    def _put(self, priority: int, program: P) -> None:
        self._asked += 1
        self._queue.put_nowait((priority, self._asked, program))
