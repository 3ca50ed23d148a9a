"""Finds out how many threads are somewhere at once."""

import threading
from contextlib import suppress


class Meeting:
    """Held once so many threads are here at once; `held` says whether that came to pass."""

    def __init__(self, threads: int) -> None:
        self._barrier = threading.Barrier(threads)
        self.held = False

    def join(self, patience: float = 0.3) -> None:
        """Wait for the others, and go on without them when patience (in seconds) is over."""
        with suppress(threading.BrokenBarrierError):
            self._barrier.wait(patience)
            self.held = True
