"""The threads that compute: at most one per core, so that the event loop stays free."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import ParamSpec, TypeVar

import anyio
from anyio import to_thread

P = ParamSpec("P")
T = TypeVar("T")


class Workers:
    """A limited number of threads; later callers wait their turn."""

    def __init__(self, count: int, give_way: Callable[[], None] = lambda: None) -> None:
        """So many threads.

        Args:
            give_way: called by threads for long work when they begin, so that others go first.
        """
        self._limiter = anyio.CapacityLimiter(count)
        # of long work one thread fewer, so that short work always finds one, where there are two
        self._long = anyio.CapacityLimiter(max(1, count - 1))
        self._patient = ThreadPoolExecutor(max(1, count - 1), "long", initializer=give_way)

    async def run(self, function: Callable[..., T], *args: object) -> T:
        """Call a function in a thread; a caller who leaves waits until it is done."""
        return await to_thread.run_sync(function, *args, limiter=self._limiter)

    async def run_slice(self, function: Callable[..., T], *args: object) -> T:
        """Call a function that is a slice of long work; short work goes between the slices."""
        async with self._long, self._limiter:
            running = self._patient.submit(function, *args)
            with anyio.CancelScope(shield=True):  # a caller who leaves waits, as above
                await asyncio.wait([asyncio.wrap_future(running)])
            return running.result()

    async def stream(
        self, pieces: Generator[bytes, None, None], *, long: bool = False
    ) -> AsyncIterator[bytes]:
        """The pieces of a generator, each made in a thread; leaving closes the generator.

        The first is made at once, so that a failure can still become an answer.

        Args:
            long: whether it is long work, of which each piece is a slice.
        """
        run = self.run_slice if long else self.run
        return self._from(await run(next, pieces), pieces, run)

    async def _from(
        self,
        piece: bytes | None,
        pieces: Generator[bytes, None, None],
        run: Callable[..., Awaitable[bytes | None]],
    ) -> AsyncIterator[bytes]:
        try:
            while piece is not None:
                yield piece
                piece = await run(next, pieces, None)
        finally:
            pieces.close()


async def begun(pieces: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
    """The same pieces, the first of them made: a failure there can still become an answer."""
    first = await anext(pieces)

    async def all_of_them() -> AsyncGenerator[T, None]:
        async with aclosing(pieces):
            yield first
            async for piece in pieces:
                yield piece

    return all_of_them()
