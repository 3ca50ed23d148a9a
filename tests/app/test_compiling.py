import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from app.programs import Program, in_order, programs_of
from app.programs.queue import CompileQueue
from app.settings import Settings
from optimizers import OPTIMIZERS, SURFACES, surfaces
from optimizers.engine.groups import group_of
from optimizers.engine.program import compiles
from tests.extension import SURFACE, SURFACE_SOURCE, declared
from tests.serving import Served, serving

RACE = {"steps": 3, "lanes": [{"optimizer": "adam"}]}


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
    busy = threading.Lock()

    def compile_one(name: str) -> None:
        assert busy.acquire(blocking=False)
        busy.release()

    async def use(compiler: CompileQueue) -> None:
        compiler.warm_up("abc")
        await asyncio.gather(*(compiler.ready(name) for name in "abcdef"))
        assert compiler.warm == set("abcdef")

    run_compiler(compile_one, use)


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


@pytest.fixture
def new(tmp_path: Path) -> Iterator[str]:
    """A surface declared just now: nobody can have compiled it."""
    with declared(SURFACES, surfaces, tmp_path / "surfaces", SURFACE, SURFACE_SOURCE):
        yield SURFACE


@pytest.fixture
def cold(new: str, cache: Path) -> Iterator[Served]:
    """A server that has compiled its first surface only."""
    with serving(Settings(cache_dir=cache, warm_all=False)) as served:
        yield served


def test_many_first_requests_compile_once(cold: Served) -> None:
    before = compiles()
    with ThreadPoolExecutor(8) as pool:
        race = RACE | {"surface": SURFACE}
        asked = [pool.submit(httpx.post, f"{cold.url}/api/race", json=race) for _ in range(8)]
        assert {one.result().status_code for one in asked} == {200}
    assert compiles() == before + 1
    adams = group_of(OPTIMIZERS["adam"])
    assert {Program(SURFACE, None), Program(SURFACE, adams)} <= cold.services.compiler.warm
    assert Program(SURFACE, group_of(OPTIMIZERS["newton"])) not in cold.services.compiler.warm


def test_sliders_steps_and_lanes_compile_nothing(client: httpx.Client) -> None:
    client.post("/api/race", json=RACE | {"surface": "elliptical"})
    before = compiles()
    lanes = [{"optimizer": "momentum", "parameters": {"learning_rate": 0.5}}] * 3
    for more in (
        {"surface_parameters": {"rotation": 45}},
        {"steps": 700, "noise": 0.5, "seed": 3},
        {"lanes": lanes},
    ):
        assert client.post("/api/race", json=RACE | {"surface": "elliptical"} | more).is_success
    assert compiles() == before


def test_every_program_is_warmed_up_once_and_common_ones_first() -> None:
    everything = in_order()
    assert len(everything) == len(set(everything))
    assert set(everything) == {one for surface in SURFACES for one in programs_of(surface)}
    second = group_of(OPTIMIZERS["newton"])
    assert [one.rules == second for one in everything] == sorted(
        one.rules == second for one in everything
    )


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


def test_programs_are_kept_between_starts(server: Served, cache: Path) -> None:
    assert list((cache / "programs").iterdir())


def test_a_cache_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "file"
    file.touch()
    with serving(Settings(cache_dir=file / "cache", warm_all=False)) as served:
        assert httpx.get(f"{served.url}/healthz").status_code == 200
    assert "are not kept" in caplog.text
