"""Turns at long work: so many at once, whoever comes later waits and knows its place."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import anyio


@dataclass(eq=False)
class _Waiting:
    moved: Callable[[int], None]
    turn: anyio.Event = field(default_factory=anyio.Event)


class Turns:
    """A queue in front of a number of places."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: list[_Waiting] = []

    @asynccontextmanager
    async def turn(self, moved: Callable[[int], None] = lambda before: None) -> AsyncIterator[None]:
        """Wait for a turn, and have it within the block.

        Args:
            moved: told how many wait or work before one who waits, whenever that changes; 0 when
                it is its turn.
        """
        if self._free:
            self._free -= 1
        else:
            await self._wait(_Waiting(moved))
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, one: _Waiting) -> None:
        self._waiting.append(one)
        one.moved(len(self._waiting))
        try:
            await one.turn.wait()
        except BaseException:
            if one.turn.is_set():  # it left just as its turn came
                self._pass_on()
            else:
                place = self._waiting.index(one)
                del self._waiting[place]
                self._tell(place)
            raise
        one.moved(0)

    def _pass_on(self) -> None:
        if not self._waiting:
            self._free += 1
            return
        self._waiting.pop(0).turn.set()
        self._tell(0)

    def _tell(self, since: int) -> None:
        for place, one in enumerate(self._waiting[since:], since):
            one.moved(place + 1)
