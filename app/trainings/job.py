"""One training under way, and those who follow it."""

from collections.abc import AsyncGenerator

import anyio

from optimizers.training import Chunk, Trained, Training

Progress = int | Chunk | Trained  # how many come before it, what it has learnt, and its end


class Job:
    """A training that waits, runs or has ended; whoever follows it is told all from the start."""

    def __init__(self, training: Training) -> None:
        self.training = training
        self.scope = anyio.CancelScope()
        self.followers = 0
        self._before = 0
        self._chunks: list[Chunk] = []
        self._trained: Trained | None = None
        self._failed: Exception | None = None
        self._changed = anyio.Event()

    @property
    def chunks(self) -> list[Chunk]:
        """Those so far."""
        return self._chunks

    def moved(self, before: int) -> None:
        """So many come before it."""
        self._before = before
        self._tell()

    def add(self, chunk: Chunk) -> None:
        """The next chunk is there."""
        self._chunks.append(chunk)
        self._tell()

    def end(self, trained: Trained) -> None:
        """All is there."""
        self._trained = trained
        self._tell()

    def fail(self, error: Exception) -> None:
        """It cannot go on."""
        self._failed = error
        self._tell()

    def _tell(self) -> None:
        self._changed.set()
        self._changed = anyio.Event()

    async def progress(self) -> AsyncGenerator[Progress, None]:
        """Everything that becomes of it, from the start to the end.

        Raises:
            RuntimeError: it failed.
        """
        told, before = 0, 0
        while True:
            changed = self._changed
            if self._before != before:
                before = self._before
                yield before
            while told < len(self._chunks):
                told += 1
                yield self._chunks[told - 1]
            if self._failed:
                raise RuntimeError("the training failed") from self._failed
            if self._trained:
                yield self._trained
                return
            await changed.wait()
