"""The threads that compute for networks: one for each core, whatever number of trainings there is.

JAX lets go of the interpreter while a program compiles or runs, and one such program does not keep
two cores busy. Whatever else there is to compute, as the race of two numbers, comes before.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import jax

from optimizers.engine import LEVEL

T = TypeVar("T")
R = TypeVar("R")

# a program's own threads would know nothing of these, and one on a core of its own is quicker
ONE_THREAD = {**LEVEL, "xla_cpu_multi_thread_eigen": False}

NICE = 10  # such a thread gets a tenth of what others get that want its core


def give_way() -> None:
    """Have other threads go before this one, where threads have a priority each: on Linux."""
    if sys.platform == "linux":
        this = os.PRIO_PROCESS, threading.get_native_id()
        with contextlib.suppress(OSError):  # forbidden: then all are alike
            os.setpriority(*this, os.getpriority(*this) + NICE)


_POOL = ThreadPoolExecutor(os.cpu_count(), "training", initializer=give_way)


def dispatch(device: jax.Device | None, work: Callable[..., R], *given: object) -> Future[R]:
    """Start on some work, on the CPU where no device is given; what comes first begins first."""

    def on_device() -> R:
        with jax.default_device(device or jax.devices("cpu")[0]):
            return work(*given)

    return _POOL.submit(on_device)


def spread(device: jax.Device | None, work: Callable[[T], R], many: Iterable[T]) -> list[R]:
    """The same work for each of many, in order."""
    return [one.result() for one in [dispatch(device, work, given) for given in many]]
