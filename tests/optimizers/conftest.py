"""Fixtures of the package's tests."""

import os
import threading

import jax
import pytest

from tests.extension import extended

pytest.register_assert_rewrite("tests.optimizers.declare.words")

# For matrices of four numbers a second thread costs ten times what it saves. SciPy reads this when
# it is imported, which comes after.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

COMPILED = "/jax/core/compile/backend_compile_duration"


@pytest.fixture
def extension(tmp_path):
    """A new optimizer and a new surface in the catalogs, for the length of a test."""
    with extended(tmp_path) as declared:
        yield declared


@pytest.fixture
def compiled():
    """What XLA compiles from now on, counted by JAX itself.

    A server of other tests may still be compiling in a thread of its own: that does not count.
    """
    events, here = [], threading.get_ident()

    def listen(name, duration, **more):
        if name == COMPILED and threading.get_ident() == here:
            events.append(more)

    jax.monitoring.register_event_duration_secs_listener(listen)
    yield events
    jax.monitoring.unregister_event_duration_listener(listen)
