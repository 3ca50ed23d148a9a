"""The interpreter pauses for short moments only while the app serves."""

import gc
import sys
import weakref
from collections.abc import Iterator

import jax
import pytest

from app.programs import Program, interpreter, programs_of
from optimizers import SURFACES


@pytest.fixture(autouse=True)
def as_found() -> Iterator[None]:
    """What a server of this test run has set stays so."""
    interval, frozen = sys.getswitchinterval(), gc.get_freeze_count()
    gc.unfreeze()
    yield
    sys.setswitchinterval(interval)
    if frozen:
        gc.freeze()


def is_spared(thing: object) -> bool:
    """Whether the garbage collector no longer looks at a thing."""
    assert gc.is_tracked(thing)
    return not any(other is thing for other in gc.get_objects())


class Ring:
    """Garbage that only the collector finds, once nobody else refers to it."""

    def __init__(self) -> None:
        self.itself = self


def test_threads_hand_over_soon_until_the_end() -> None:
    interpreter.begin()
    assert sys.getswitchinterval() == pytest.approx(0.001)
    interpreter.end()
    assert sys.getswitchinterval() == pytest.approx(0.005)


def test_what_is_there_at_the_beginning_is_spared_until_the_end() -> None:
    thing: list[object] = []
    assert not is_spared(thing)
    interpreter.begin()
    assert is_spared(thing)
    interpreter.end()
    assert not is_spared(thing)


def test_garbage_is_not_spared() -> None:
    garbage = weakref.ref(Ring())
    interpreter.begin()
    assert garbage() is None


@pytest.mark.parametrize("program", programs_of(next(iter(SURFACES)))[:2], ids=str)
def test_what_a_compiled_program_is_made_of_is_spared(program: Program) -> None:
    thing: list[object] = []
    program.compile(jax.devices("cpu")[0])
    assert is_spared(thing)
