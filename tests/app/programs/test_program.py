"""Which programs there are, and that nothing else is compiled."""

from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx

from app.programs import NetworkProgram, Program, SlicesProgram, in_order, programs_of
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
    everything = [one for one in in_order() if isinstance(one, Program)]
    assert len(everything) == len(set(everything))
    assert set(everything) == {one for surface in SURFACES for one in programs_of(surface)}
    second = group_of(OPTIMIZERS["newton"])
    assert [one.rules == second for one in everything] == sorted(
        one.rules == second for one in everything
    )


def test_networks_come_after_all_surfaces_with_the_first_rules_first() -> None:
    everything = in_order(["adam", "newton"])
    networks = [one for one in everything if isinstance(one, NetworkProgram)]
    assert everything[-len(networks) :] == networks
    assert len(networks) == len(set(networks))
    assert everything[-len(networks) - 1] == SlicesProgram("digits")  # the landscape's
    assert networks[0] == ("digits", OPTIMIZERS["adam"], 64)
    able = set(OPTIMIZERS) - {"newton", "bfgs"}
    assert {one.rule.id for one in networks if one.network == "digits"} == able


def test_trainings_compile_once_and_sliders_nothing(server: Served, client: httpx.Client) -> None:
    lane = RACE["lanes"][0] | {"batch_size": 16}
    race = RACE | {"surface": "digits", "lanes": [lane]}
    client.post("/api/race", json=race)
    with noted() as compiled:
        for more in (
            {"surface_parameters": {"activation": 2, "width": 5, "dropout": 0.2}},
            {"steps": 70, "seed": 5},
            {"lanes": [lane | {"batch_size": 9, "parameters": {"learning_rate": 0.5}}] * 2},
        ):
            assert client.post("/api/race", json=race | more).is_success
    assert compiled == []
    program = NetworkProgram("digits", OPTIMIZERS["adam"], 16)
    assert program in server.services.compiler.warm
    assert "digits" not in client.get("/healthz").json()["warm"]  # other rules are not
