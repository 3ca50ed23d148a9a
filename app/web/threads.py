"""The threads that compute: at most one per core, so that the event loop stays free."""

from collections.abc import AsyncIterator, Callable, Generator
from typing import ParamSpec, TypeVar

import anyio
from anyio import to_thread

P = ParamSpec("P")
T = TypeVar("T")


class Workers:
    """A limited number of threads; later callers wait their turn."""

    def __init__(self, count: int) -> None:
        self._limiter = anyio.CapacityLimiter(count)

    async def run(self, function: Callable[..., T], *args: object) -> T:
        """Call a function in a thread; a caller who leaves waits until it is done."""
        return await to_thread.run_sync(function, *args, limiter=self._limiter)

    async def stream(self, pieces: Generator[bytes, None, None]) -> AsyncIterator[bytes]:
        """The pieces of a generator, each made in a thread; leaving closes the generator.

        The first is made at once, so that a failure can still become an answer.
        """
        first = await self.run(next, pieces)
        return self._from(first, pieces)

    async def _from(
        self, piece: bytes | None, pieces: Generator[bytes, None, None]
    ) -> AsyncIterator[bytes]:
        try:
            while piece is not None:
                yield piece
                piece = await self.run(next, pieces, None)
        finally:
            pieces.close()
