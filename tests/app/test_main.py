"""The server starts with one surface, compiles the others, and stops."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from app.programs import Program, programs_of
from app.settings import Settings
from optimizers import SURFACES
from tests.extension import SURFACE
from tests.serving import Served, serving

RACE = {"steps": 3, "lanes": [{"optimizer": "adam"}]}


def test_only_the_first_surface_is_compiled_unless_told(cold: Served) -> None:
    assert cold.services.compiler.warm == set(programs_of(next(iter(SURFACES))))


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
    assert health == {"status": "ok", "warm": [next(iter(SURFACES))]}
    assert race.status_code == 200


def test_the_server_stops_while_surfaces_compile(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopping = threading.Event()

    def compile_one(program: Program, _: Any) -> None:
        if program.surface != next(iter(SURFACES)):
            assert stopping.wait(60)

    monkeypatch.setattr(Program, "compile", compile_one)
    with serving(Settings(cache_dir=cache)) as served:
        threading.Timer(0.2, stopping.set).start()
    others = served.services.compiler.warm - set(programs_of(next(iter(SURFACES))))
    assert len(others) <= 1  # none was begun after the one under way
