"""Tells whether several threads are at the same place at once."""

import threading
from contextlib import suppress


class Meeting:
    """A place for a number of threads; `held` says whether they have all been there at once."""

    def __init__(self, threads: int) -> None:
        self._barrier = threading.Barrier(threads)
        self.held = False

    def join(self, patience: float = 0.3) -> None:
        """Wait for the others; go on without them after so many seconds."""
        with suppress(threading.BrokenBarrierError):
            self._barrier.wait(patience)
            self.held = True
