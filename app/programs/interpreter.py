"""Keeps the Python interpreter's pauses short, so that the event loop answers soon."""

import gc
import sys


def begin() -> None:
    """Called once, before serving: it may itself pause for a tenth of a second."""
    # a thread that runs Python code yields after this long, instead of the usual 5 ms
    sys.setswitchinterval(0.001)
    gc.collect()
    freeze()


def freeze() -> None:
    """Exempt from garbage collection what is never freed.

    JAX keeps millions of objects for its compiled programs. A full collection that walks them all
    stops every thread for more than 0.1 s; frozen, they are never walked again.
    """
    gc.freeze()


def end() -> None:
    """Restore the interpreter's usual settings."""
    gc.unfreeze()
    sys.setswitchinterval(0.005)
