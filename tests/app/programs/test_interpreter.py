"""The interpreter pauses for short moments only while the app serves."""

import gc
import resource
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import jax
import pytest

from app.programs import Program, interpreter, programs_of
from optimizers import SURFACES
from tests.serving import Served


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


def resident() -> int:
    """The process's memory in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 2**20


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is not given back")
def test_what_a_compiler_has_freed_goes_back_to_the_system(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compile_much(program: Program, device: object) -> None:
        pieces = [bytes(4000) for _ in range(50_000)]
        compiled[:] = pieces[::1000]  # what remains is scattered
        del pieces
        between.append(resident())

    between, compiled = list[int](), list[bytes]()
    monkeypatch.setattr(Program, "compile", compile_much)
    server.services._compile(Program("saddle", "heights"))
    assert resident() < between[0] - 100
