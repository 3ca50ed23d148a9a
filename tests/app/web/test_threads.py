"""Threads that compute: a limited number, and a generator's pieces one by one."""

import inspect
import threading
from collections.abc import Generator

import pytest
from anyio import create_task_group, run, to_thread

from app.web.threads import Workers
from tests.app.meeting import Meeting


def all_at_once(count: int, meeting: Meeting, patience: float) -> None:
    """Have so many join the meeting by two workers."""

    async def ask() -> None:
        workers = Workers(2)
        async with create_task_group() as many:
            for _ in range(count):
                many.start_soon(workers.run, meeting.join, patience)

    run(ask)


def test_as_many_compute_at_once_as_there_are_workers() -> None:
    two = Meeting(2)
    all_at_once(2, two, 60)
    assert two.held


def test_whoever_comes_later_waits() -> None:
    three = Meeting(3)
    all_at_once(6, three, 0.3)
    assert not three.held


def test_the_pieces_of_a_stream_are_made_by_workers_too() -> None:
    three = Meeting(3)

    def pieces() -> Generator[bytes, None, None]:
        yield b""
        three.join()
        yield b""

    async def ask() -> None:
        workers = Workers(2)

        async def read() -> None:
            async for _ in await workers.stream(pieces()):
                pass

        async with create_task_group() as many:
            for _ in range(3):
                many.start_soon(read)

    run(ask)
    assert not three.held


def test_a_stream_is_made_piece_by_piece_away_from_the_event_loop() -> None:
    made: list[threading.Thread] = []

    def pieces() -> Generator[bytes, None, None]:
        for name in (b"a", b"b", b"c"):
            made.append(threading.current_thread())
            yield name

    async def ask() -> list[bytes]:
        stream = await Workers(1).stream(pieces())
        assert len(made) == 1  # the first at once, and the others when they are asked for
        return [piece async for piece in stream]

    assert run(ask) == [b"a", b"b", b"c"]
    assert threading.current_thread() not in made


def test_a_failure_of_the_first_piece_comes_before_the_stream() -> None:
    def pieces() -> Generator[bytes, None, None]:
        yield from [][0]

    async def ask() -> None:
        with pytest.raises(IndexError):
            await Workers(1).stream(pieces())

    run(ask)


def test_leaving_a_stream_closes_the_generator() -> None:
    pieces = (b"" for _ in range(9))

    async def leave() -> None:
        stream = await Workers(1).stream(pieces)
        await anext(stream)
        await stream.aclose()

    run(leave)
    assert inspect.getgeneratorstate(pieces) == inspect.GEN_CLOSED


def test_long_work_has_threads_that_give_way() -> None:
    giving, worked = set[int](), list[int]()

    def work() -> None:
        worked.append(threading.get_ident())

    async def ask() -> None:
        workers = Workers(2, lambda: giving.add(threading.get_ident()))
        await workers.run(work)
        await workers.run_slice(work)
        stream = await workers.stream((work() or piece for piece in (b"a", b"b")), long=True)
        assert [piece async for piece in stream] == [b"a", b"b"]

    run(ask)
    short, *long = worked
    assert {*long} == giving
    assert short not in giving


def test_who_leaves_long_work_waits_until_its_slice_is_done() -> None:
    begun, may_end, done = threading.Event(), threading.Event(), list[bool]()

    def work() -> None:
        begun.set()
        done.append(may_end.wait(60))

    async def leave() -> None:
        async with create_task_group() as group:
            group.start_soon(Workers(2).run_slice, work)
            await to_thread.run_sync(begun.wait)
            group.cancel_scope.cancel()
            may_end.set()
        assert done == [True]

    run(leave)
