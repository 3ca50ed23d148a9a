"""Notes what JAX compiles."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import jax


@contextmanager
def noted() -> Iterator[list[str]]:
    """The functions that JAX compiles in the block, or fetches compiled from the disk."""
    compiled: list[str] = []

    def note(event: str, _: float, **said: Any) -> None:
        if event == "/jax/core/compile/backend_compile_duration":
            compiled.append(said["fun_name"].removeprefix("jit(").removesuffix(")"))

    jax.monitoring.register_event_duration_secs_listener(note)
    try:
        yield compiled
    finally:
        jax.monitoring.unregister_event_duration_listener(note)
