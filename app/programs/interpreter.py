"""Keeps the Python interpreter's pauses short, so that the event loop answers soon."""

import gc
import sys


def begin() -> None:
    """Once, before serving: this itself may pause for a tenth of a second."""
    # a thread that computes in Python hands over after this long, not after the usual 5 ms
    sys.setswitchinterval(0.001)
    gc.collect()
    freeze()


def freeze() -> None:
    """Spare the garbage collector what lives for good.

    JAX keeps millions of objects for its compiled programs. A full collection that walks them all
    stops every thread for more than 0.1 s; frozen, they are never walked again.
    """
    gc.freeze()


def end() -> None:
    """Leave the interpreter as it was found."""
    gc.unfreeze()
    sys.setswitchinterval(0.005)
