"""Programs compile once, one at a time, and those asked for come first."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from app.programs import CompileQueue
from tests.app.meeting import Meeting


def run_compiler(compile_one: Callable[[str], None], use: Callable[[CompileQueue], Any]) -> None:
    async def main() -> None:
        compiler = CompileQueue(compile_one)
        worker = asyncio.create_task(compiler.run())
        await use(compiler)
        worker.cancel()

    asyncio.run(main())


def test_each_surface_compiles_once() -> None:
    compiled: list[str] = []

    async def use(compiler: CompileQueue) -> None:
        compiler.warm_up(["a", "b"])
        await asyncio.gather(*(compiler.ready(name) for name in "abba"))

    run_compiler(compiled.append, use)
    assert sorted(compiled) == ["a", "b"]


def test_what_is_asked_for_comes_before_what_only_warms_up() -> None:
    compiled: list[str] = []

    async def use(compiler: CompileQueue) -> None:
        compiler.warm_up("abcd")
        await compiler.ready("d")
        await compiler.ready("c")

    run_compiler(compiled.append, use)
    assert compiled.index("d") < compiled.index("c") <= 2


def test_one_compiles_at_a_time() -> None:
    two = Meeting(2)

    async def use(compiler: CompileQueue) -> None:
        compiler.warm_up("abc")
        await asyncio.gather(*(compiler.ready(name) for name in "abcdef"))
        assert compiler.warm == set("abcdef")

    run_compiler(lambda name: two.join(), use)
    assert not two.held


def test_a_failure_reaches_who_asked_and_stops_nobody_else() -> None:
    def compile_one(name: str) -> None:
        if name == "bad":
            raise ValueError("no such function")

    async def use(compiler: CompileQueue) -> None:
        compiler.warm_up(["bad", "good"])
        for _ in range(2):  # it is tried again
            with pytest.raises(RuntimeError, match="bad does not compile"):
                await compiler.ready("bad")
        await compiler.ready("good")

    run_compiler(compile_one, use)
