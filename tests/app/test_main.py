"""The server starts with one surface, compiles the others, and stops."""

import asyncio
import gc
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from app.main import create_app, lifespan
from app.programs import Program, programs_of
from app.settings import Settings
from optimizers import SURFACES
from tests.app.meeting import Meeting
from tests.extension import SURFACE
from tests.serving import Served

RACE = {"steps": 3, "lanes": [{"optimizer": "adam"}]}
FIRST = next(iter(SURFACES))


def test_only_the_first_surface_is_compiled_unless_told(cold: Served) -> None:
    assert cold.services.compiler.warm == set(programs_of(FIRST))


def test_the_server_answers_while_a_surface_compiles(
    cold: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiling, go_on = threading.Event(), threading.Event()

    def compile_slowly(program: Program) -> None:
        compiling.set()
        assert go_on.wait(60)

    monkeypatch.setattr(cold.services.compiler, "_compile_one", compile_slowly)
    with ThreadPoolExecutor() as pool:
        grid = pool.submit(httpx.get, f"{cold.url}/api/surfaces/{SURFACE}/grid", timeout=60)
        assert compiling.wait(60)
        health = httpx.get(f"{cold.url}/healthz").json()
        race = httpx.post(f"{cold.url}/api/race", json=RACE)  # on the first surface, which is warm
        go_on.set()
        assert grid.result().status_code == 200
    assert health == {"status": "ok", "warm": [FIRST]}
    assert race.status_code == 200


def compile_with(monkeypatch: pytest.MonkeyPatch, compile_one: Callable[[Program], None]) -> None:
    """Stand in for compiling, but for the first surface, which the server waits for."""

    def compile_or_skip(program: Program, _: Any) -> None:
        if program.surface != FIRST:
            compile_one(program)

    monkeypatch.setattr(Program, "compile", compile_or_skip)


def test_the_server_stops_while_surfaces_compile(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Program] = []
    under_way, go_on = threading.Event(), threading.Event()

    def compile_slowly(program: Program) -> None:
        begun.append(program)
        under_way.set()
        assert go_on.wait(60)

    async def start_and_stop() -> None:
        async with asyncio.timeout(60), lifespan(create_app(Settings(cache_dir=cache))):
            assert await asyncio.to_thread(under_way.wait, 60)
            # comes when the loop is free again: by then the app has told the queue to stop
            asyncio.get_running_loop().call_soon(go_on.set)

    compile_with(monkeypatch, compile_slowly)
    asyncio.run(start_and_stop())
    assert len(begun) == 1


def test_one_program_compiles_at_a_time(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two, enough = Meeting(2), threading.Semaphore(0)

    def compile_beside_another(program: Program) -> None:
        two.join()
        enough.release()

    async def compile_some() -> None:
        async with lifespan(create_app(Settings(cache_dir=cache))):
            for _ in range(4):
                assert await asyncio.to_thread(enough.acquire, timeout=60)

    compile_with(monkeypatch, compile_beside_another)
    asyncio.run(compile_some())
    assert not two.held


def test_the_interpreter_is_tuned_while_the_app_serves(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def look() -> tuple[float, int]:
        async with lifespan(create_app(Settings(cache_dir=cache, warm_all=False))):
            return sys.getswitchinterval(), gc.get_freeze_count()

    compile_with(monkeypatch, lambda program: None)
    gc.unfreeze()
    interval, frozen = asyncio.run(look())
    assert interval == pytest.approx(0.001)
    assert frozen > 0
    assert sys.getswitchinterval() == pytest.approx(0.005)
    assert gc.get_freeze_count() == 0
