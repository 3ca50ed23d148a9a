"""Turns at long work: so many at once, and everybody knows its place."""

import anyio
from anyio import create_task_group, run
from anyio.lowlevel import checkpoint

from app.web.turns import Turns


async def settle() -> None:
    """Let every task go as far as it can."""
    for _ in range(10):
        await checkpoint()


class Worker:
    """Takes a turn and works until it is let go."""

    def __init__(self, turns: Turns) -> None:
        self.turns, self.told, self.works = turns, list[int](), False
        self.scope, self.done = anyio.CancelScope(), anyio.Event()

    async def work(self) -> None:
        with self.scope:
            async with self.turns.turn(self.told.append):
                self.works = True
                await self.done.wait()
        self.works = False


def working(workers: list[Worker]) -> list[bool]:
    return [each.works for each in workers]


def test_so_many_work_and_others_follow_in_order() -> None:
    async def ask() -> None:
        workers = [Worker(Turns(2))]
        workers += [Worker(workers[0].turns) for _ in range(4)]
        async with create_task_group() as group:
            for each in workers:
                group.start_soon(each.work)
                await settle()
            assert working(workers) == [True, True, False, False, False]
            assert [each.told for each in workers] == [[], [], [1], [2], [3]]
            workers[1].done.set()
            await settle()
            assert working(workers) == [True, False, True, False, False]
            assert [each.told for each in workers[2:]] == [[1, 0], [2, 1], [3, 2]]
            for each in workers:
                each.done.set()
        assert [each.told[-1:] for each in workers] == [[], [], [0], [0], [0]]

    run(ask)


def test_who_leaves_the_queue_makes_room_and_takes_no_turn() -> None:
    async def ask() -> None:
        turns = Turns(1)
        workers = [Worker(turns) for _ in range(4)]
        async with create_task_group() as group:
            for each in workers:
                group.start_soon(each.work)
                await settle()
            workers[1].scope.cancel()
            await settle()
            assert [each.told for each in workers] == [[], [1], [2, 1], [3, 2]]
            workers[0].done.set()  # its turn comes, and it leaves at the same moment
            workers[2].scope.cancel()
            await settle()
            assert working(workers) == [False, False, False, True]
            workers[3].done.set()
        async with turns.turn():  # nobody has kept a turn
            pass

    run(ask)
