"""Keeps the Python interpreter's pauses short, and its memory small."""

import ctypes
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


def give_back() -> None:
    """Return memory to the system that a compiler has used and freed, where the C library can.

    A compilation leaves some 60 MB behind in pieces, which glibc would keep; the program has 8.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


def end() -> None:
    """Restore the interpreter's usual settings."""
    gc.unfreeze()
    sys.setswitchinterval(0.005)
