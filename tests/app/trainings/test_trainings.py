"""Trainings under way: each once, shared, stopped when nobody follows, kept when finished."""

import json
import threading
from collections.abc import Generator, Iterator
from contextlib import closing
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
import numpy as np
import pytest

from optimizers.training import Chunk, Training
from tests.app.refusal import only_error
from tests.app.trainings.digits import RACE
from tests.serving import Served

LANES = len(RACE["lanes"])
CHUNK = Chunk([0], np.zeros((LANES, 1, 13), np.float32), [], [None] * LANES, [0.0] * LANES)


class Endless:
    """Stands in for the training: goes on chunk by chunk as it is let, and notes its end."""

    def __init__(self) -> None:
        self.begun = 0
        self.closed = threading.Event()
        self.may = threading.Semaphore(0)
        self.count, self.over = 0, False

    def chunks(self, device: Any) -> Generator[Chunk, None, None]:
        self.begun += 1
        try:
            while not self.over:
                if self.may.acquire(timeout=0.01):
                    self.count += 1
                    yield CHUNK
        finally:
            self.closed.set()


@pytest.fixture
def endless(server: Served, monkeypatch: pytest.MonkeyPatch) -> Iterator[Endless]:
    httpx.post(f"{server.url}/api/race", json=RACE, timeout=60)  # what it needs is compiled
    found = Endless()
    monkeypatch.setattr(Training, "chunks", found.chunks)
    yield found
    found.over = True
    assert found.closed.wait(30)


def begin(server: Served, **more: Any) -> HTTPConnection:
    """A connection on which a training was asked for and has begun to arrive."""
    connection = HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    headers = {"content-type": "application/json"}
    connection.request("POST", "/api/race", json.dumps(RACE | more), headers)
    return connection


def test_a_client_that_leaves_stops_the_work_at_the_next_chunk(
    server: Served, endless: Endless
) -> None:
    endless.may.release()
    asked = begin(server, seed=101)
    asked.getresponse().read(100)
    asked.close()
    while not endless.closed.wait(0.01):
        endless.may.release()  # the chunk under way may end
    assert not endless.over


def test_a_training_that_others_follow_goes_on(server: Served, endless: Endless) -> None:
    first, second = begin(server, seed=102), begin(server, seed=102)
    endless.may.release()
    for each in (first, second):
        each.getresponse().read(100)
    first.close()
    endless.may.release(5)
    with closing(second):
        assert not endless.closed.wait(0.2)
        assert endless.begun == 1
    endless.may.release(100)


def test_who_comes_when_too_many_wait_is_sent_away(
    server: Served, endless: Endless, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.services.trainings, "_most", 1)
    with closing(begin(server, seed=400)) as only:
        endless.may.release()
        only.getresponse().read(100)  # it has begun
        sent_away = httpx.post(f"{server.url}/api/race", json=RACE | {"seed": 401}, timeout=60)
        assert only_error(sent_away, 503)["field"] == "server"
        assert int(sent_away.headers["retry-after"]) > 0
        asked = {"race": RACE | {"seed": 402}, "step": 1}
        only_error(httpx.post(f"{server.url}/api/weights", json=asked, timeout=60), 503)
        with closing(begin(server, seed=400)) as same:  # that costs nothing more
            assert same.getresponse().status == 200
    endless.may.release(100)


def test_who_comes_when_all_turns_are_taken_is_told_its_place(
    server: Served, endless: Endless
) -> None:
    taken = [begin(server, seed=200 + i) for i in range(server.services.settings.workers)]
    endless.may.release(len(taken))
    for each in taken:
        each.getresponse().read(100)  # it has begun
    with closing(begin(server, seed=300)) as one, closing(begin(server, seed=301)) as two:
        first, second = one.getresponse(), two.getresponse()
        told = [json.loads(answer.readline())["waiting"] for answer in (first, second)]
        assert sorted(told) == [1, 2]
        for each in taken:
            each.close()
        endless.over = True  # they end, and those that wait may begin
        lines = [first.readline(), second.readline()]
        assert min(json.loads(line)["waiting"] for line in lines) == 0
