"""The threads that train and measure: one for each core, whatever number of trainings there is.

JAX lets go of the interpreter while a program compiles or runs, and one such program does not keep
two cores busy.
"""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import jax

T = TypeVar("T")
R = TypeVar("R")
_POOL = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="training")


def dispatch(device: jax.Device | None, work: Callable[..., R], *given: object) -> Future[R]:
    """Start on some work, on the CPU where no device is given; what comes first begins first."""

    def on_device() -> R:
        with jax.default_device(device or jax.devices("cpu")[0]):
            return work(*given)

    return _POOL.submit(on_device)


def spread(device: jax.Device | None, work: Callable[[T], R], many: Iterable[T]) -> list[R]:
    """The same work for each of many, in order."""
    return [one.result() for one in [dispatch(device, work, given) for given in many]]
