"""What becomes of a stream when either side fails."""

import http.client
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
import numpy as np
import pytest

from optimizers import Race
from optimizers.engine import CHUNK, Chunk
from tests.app.meeting import Meeting
from tests.serving import Served

LANES = 16
NONE = np.ones((LANES, CHUNK, 0))
ONES = Chunk(np.ones((LANES, CHUNK, 5)), NONE, [np.ones((CHUNK, 4))] * LANES, [None] * LANES)
RACE = {"steps": 20_000, "lanes": [{"optimizer": "adam"}] * LANES}


class Endless:
    """Stands in for the walk: never done, counts its chunks, notes when it is closed."""

    def __init__(self) -> None:
        self.count = 0
        self.closed = threading.Event()

    def chunks(self, device: Any) -> Iterator[Chunk]:
        try:
            while True:
                self.count += 1
                yield ONES
                time.sleep(0.001)
        finally:
            self.closed.set()


def begin(server: Served) -> http.client.HTTPConnection:
    """A connection on which a race was asked for and has begun to arrive."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    headers = {"content-type": "application/json"}
    connection.request("POST", "/api/race", json.dumps(RACE), headers)
    connection.getresponse().read(1000)
    return connection


def test_a_client_that_leaves_stops_the_work(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = Endless()
    monkeypatch.setattr(Race, "chunks", walk.chunks)
    begin(server).close()
    assert walk.closed.wait(30)
    count = walk.count
    time.sleep(0.05)
    assert walk.count == count
    assert httpx.get(f"{server.url}/healthz").status_code == 200


def test_the_first_chunk_leaves_before_the_last_is_computed(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = Endless()
    monkeypatch.setattr(Race, "chunks", walk.chunks)
    with closing(begin(server)):
        assert not walk.closed.is_set()


def test_a_slow_reader_holds_the_work_back(server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = Endless()
    monkeypatch.setattr(Race, "chunks", walk.chunks)
    with closing(begin(server)):
        before = -1
        while before != walk.count:  # until the buffers between here and there are full
            before = walk.count
            time.sleep(0.3)
        assert not walk.closed.is_set()


def test_no_more_races_compute_at_once_than_the_settings_allow(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    too_many = server.services.settings.workers + 1
    meeting = Meeting(too_many)

    def walk(race: Race, *_: Any) -> Iterator[Chunk]:
        meeting.join()
        yield ONES

    monkeypatch.setattr(Race, "chunks", walk)
    with ThreadPoolExecutor(too_many) as pool:
        race = RACE | {"steps": CHUNK - 1}
        asked = [
            pool.submit(httpx.post, f"{server.url}/api/race", json=race) for _ in range(too_many)
        ]
        assert {one.result().status_code for one in asked} == {200}
    assert not meeting.held


def fails_after(chunks: int) -> Any:
    def walk(race: Race | None, *_: Any) -> Iterator[Chunk]:
        for _ in range(chunks):
            yield ONES
        raise RuntimeError("a secret of the server")

    return walk


@pytest.mark.parametrize("form", ["binary", "json"])
def test_a_failure_at_once_is_an_answer_without_a_traceback(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr("app.races.encode.minimum", lambda *_, **__: next(fails_after(0)(None)))
    answer = client.post("/api/race", params={"format": form}, json=RACE)
    assert answer.status_code == 500
    assert "content-security-policy" in answer.headers
    assert answer.json() == {
        "errors": [{"field": "server", "message": "failed; the reason is in its log"}]
    }


def test_a_failure_midway_cuts_the_stream(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Race, "chunks", fails_after(2))
    with pytest.raises(httpx.RemoteProtocolError):  # so that nobody takes it for the whole
        client.post("/api/race", json=RACE)
    assert client.get("/healthz").status_code == 200
