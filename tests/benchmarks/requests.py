"""Whole requests: one at a time, fifty at once, while a surface compiles, and after a restart."""

import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPConnection
from itertools import count
from urllib.parse import urlsplit

import numpy as np

from optimizers import SURFACES
from tests.benchmarks.engine import LANES
from tests.benchmarks.serve import Served
from tests.benchmarks.table import Row, milliseconds, spread
from tests.benchmarks.training import BATCH, SIX

CLIENTS = 50
KEPT, COARSE, FINE = 100, 11, 41  # the seed of a training, and points on a side of its planes
ROUNDS = 4


def body(surface: str = "saddle", lanes: tuple[str, ...] = LANES, steps: int = 500) -> str:
    return json.dumps(
        {"surface": surface, "steps": steps, "lanes": [{"optimizer": one} for one in lanes]}
    )


def training_body(seed: int) -> str:
    lanes = [{"optimizer": one, "batch_size": BATCH} for one in SIX]
    return json.dumps({"surface": "digits", "steps": 500, "seed": seed, "lanes": lanes})


class Client:
    """One connection that is kept."""

    def __init__(self, server: Served) -> None:
        self._connection = HTTPConnection(urlsplit(server.url).netloc, timeout=60)

    def race(self, what: str) -> int:
        self._connection.request("POST", "/api/race", what, {"content-type": "application/json"})
        return self._read()

    def health(self) -> int:
        self._connection.request("GET", "/healthz")
        return self._read()

    def warm(self) -> list[str]:
        self._connection.request("GET", "/healthz")
        return json.loads(self._connection.getresponse().read())["warm"]

    def training(self, seed: int) -> tuple[float, float]:
        """Milliseconds to the first chunk, and to the end of one that no one has asked for."""
        begin = time.perf_counter()
        what = training_body(seed)
        self._connection.request("POST", "/api/race", what, {"content-type": "application/json"})
        answer = self._connection.getresponse()
        while '"columns"' not in answer.readline().decode():
            pass  # it waits for its turn
        np.lib.format.read_array(answer)
        first = time.perf_counter() - begin
        answer.read()
        return first * 1e3, (time.perf_counter() - begin) * 1e3

    def until_warm(self, names: list[str]) -> None:
        while not set(names) <= set(self.warm()):
            time.sleep(0.1)

    def plane(self, seed: int, points: int, *, slices: bool) -> int:
        what = {
            "race": json.loads(training_body(seed)),
            "columns": points,
            "rows": points,
            "slices": slices,
        }
        kind = {"content-type": "application/json"}
        self._connection.request("POST", "/api/landscape", json.dumps(what), kind)
        return self._read()

    def _read(self) -> int:
        answer = self._connection.getresponse()
        answer.read()
        return answer.status


def measure(server: Served) -> list[Row]:
    rows = [while_compiling()]
    client = Client(server)
    until_warm(server)
    rows.append(
        Row(
            "whole request, 12 lanes x 500 steps",
            spread(milliseconds(lambda: client.race(body()), 100)),
            "p50 at most 15 ms",
        )
    )
    before = server.memory()
    client.until_warm(["digits"])
    rows += trainings(client)
    rows += planes(client)
    rows += beside(server)
    rows.append(
        Row(
            "memory of the server, with networks",
            f"{server.memory()} MB, {server.memory() - before} more than with surfaces only",
            "at most 200 MB more",
        )
    )
    rows += [fifty(server), second_start()]
    return rows


def trainings(client: Client) -> list[Row]:
    """The same six lanes from other first weights each time, so that none is kept."""
    client.training(0)  # compiles, unless it has been
    first, whole = zip(*(client.training(seed) for seed in range(1, 21)), strict=True)
    what = f"training of {len(SIX)} lanes x 500 steps, batch {BATCH}"
    return [
        Row(f"{what}, first chunk", spread(list(first)), "painted within 120 ms"),
        Row(f"{what}, whole request", spread(list(whole)), "at most 400 ms"),
    ]


def until_warm(server: Served) -> None:
    """Race on every surface, and wait until all programs are compiled."""
    client = Client(server)
    for surface in SURFACES:
        client.race(body(surface, LANES[:1], 1))
    while len(client.warm()) < len(SURFACES):
        time.sleep(0.1)


def planes(client: Client) -> list[Row]:
    """Of a training that is kept, as it is when it has just been shown."""
    client.training(KEPT)
    sizes = ((COARSE, False, "at most 100 ms"), (FINE, True, "at most 600 ms"))
    return [
        Row(
            f"plane of {points} x {points}, {len(SIX)} lanes",
            spread(milliseconds(partial(client.plane, KEPT, points, slices=slices), 10)),
            goal,
        )
        for points, slices, goal in sizes
    ]


def beside(server: Served) -> list[Row]:
    """Races on a surface while others train or look at planes."""
    seeds = count(KEPT + 1)
    works: dict[str, Callable[[Client], object]] = {
        "two trainings": lambda client: client.training(next(seeds)),
        "planes": lambda client: client.plane(KEPT, FINE, slices=True),
    }
    return [
        Row(
            f"whole request, {len(SIX)} lanes x 300 steps, beside {name}",
            spread(while_others(server, work, 2 if "two" in name else 1)),
            "p95 at most 60 ms",
        )
        for name, work in works.items()
    ]


def while_others(server: Served, work: Callable[[Client], object], others: int) -> list[float]:
    over, client = threading.Event(), Client(server)

    def go_on() -> None:
        own = Client(server)
        while not over.is_set():
            work(own)

    with ThreadPoolExecutor(others) as pool:
        running = [pool.submit(go_on) for _ in range(others)]
        taken = milliseconds(lambda: client.race(body("saddle", SIX, 300)), 100)
        over.set()
    for one in running:
        one.result()
    return taken


class Pulse:
    """Asks /healthz over and over while something else goes on."""

    def __init__(self, server: Served) -> None:
        self._client, self._stop, self.taken = Client(server), threading.Event(), []
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while not self._stop.is_set():
            self.taken += milliseconds(self._client.health, 1)
            time.sleep(0.002)

    def __enter__(self) -> list[float]:
        self._thread.start()
        return self.taken

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()


def while_compiling() -> Row:
    """The health check of a fresh server, while its background compiles every surface."""
    with Served() as cold, Pulse(cold) as taken:
        until_warm(cold)
    return Row(
        "healthz while surfaces compile",
        f"{spread(taken)}, most {max(taken):.1f} ms",
        "at most 50 ms",
    )


def fifty(server: Served) -> Row:
    """Fifty clients with a race each at once, the health check telling how the event loop does."""
    clients = [Client(server) for _ in range(CLIENTS)]
    with Pulse(server) as taken, ThreadPoolExecutor(CLIENTS) as pool:
        statuses = [
            status
            for _ in range(ROUNDS)
            for status in pool.map(lambda one: one.race(body()), clients)
        ]
    errors = sum(status != 200 for status in statuses)
    value = (
        f"{len(statuses)} races, {errors} errors; healthz {spread(taken)}, most {max(taken):.1f} ms"
    )
    return Row(f"{CLIENTS} clients at once", value, "no error, loop blocked at most 50 ms")


def second_start() -> Row:
    """A second start with the same cache: seconds to be up, then the first race."""
    first = Served()
    with first:
        until_warm(first)
        with Served(first.cache) as second:
            taken = milliseconds(lambda: Client(second).race(body()), 1)[0]
    return Row(
        "second start",
        f"up after {second.seconds:.1f} s, first race {taken:.0f} ms",
        "first race within 500 ms",
    )
