"""Which programs there are, and that nothing else is compiled."""

from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx

from app.programs import Program, in_order, programs_of
from optimizers import OPTIMIZERS, SURFACES
from optimizers.engine import group_of
from tests.app.programs.compilations import noted
from tests.extension import SURFACE
from tests.serving import Served

RACE = {"steps": 3, "lanes": [{"optimizer": "adam"}]}


def test_many_first_requests_compile_once(cold: Served) -> None:
    with noted() as compiled, ThreadPoolExecutor(8) as pool:
        race = RACE | {"surface": SURFACE}
        asked = [
            pool.submit(httpx.post, f"{cold.url}/api/race", json=race, timeout=60) for _ in range(8)
        ]
        assert {one.result().status_code for one in asked} == {200}
    # heights and curvatures, and the walks
    assert (compiled.count("_block"), compiled.count("_run")) == (2, 1)
    adams = group_of(OPTIMIZERS["adam"])
    assert {
        Program(SURFACE, "heights"),
        Program(SURFACE, "walks", adams),
    } <= cold.services.compiler.warm
    assert (
        Program(SURFACE, "walks", group_of(OPTIMIZERS["newton"])) not in cold.services.compiler.warm
    )


def test_sliders_steps_and_lanes_compile_nothing(client: httpx.Client) -> None:
    client.post("/api/race", json=RACE | {"surface": "elliptical"})
    lanes = [{"optimizer": "momentum", "parameters": {"learning_rate": 0.5}}] * 3
    with noted() as compiled:
        for more in (
            {"surface_parameters": {"rotation": 45}},
            {"steps": 700, "noise": 0.5, "seed": 3},
            {"lanes": lanes},
        ):
            assert client.post("/api/race", json=RACE | {"surface": "elliptical"} | more).is_success
    assert compiled == []


def test_every_program_is_warmed_up_once_and_common_ones_first() -> None:
    everything = in_order()
    assert len(everything) == len(set(everything))
    assert set(everything) == {one for surface in SURFACES for one in programs_of(surface)}
    second = group_of(OPTIMIZERS["newton"])
    assert [one.rules == second for one in everything] == sorted(
        one.rules == second for one in everything
    )
