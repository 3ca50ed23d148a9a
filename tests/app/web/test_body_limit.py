"""A body that is too long is refused while it arrives."""

import http.client
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

import httpx2 as httpx

from tests.app.refusal import only_error
from tests.serving import Served

LONG = b'{"lanes": [' + b" " * 70_000 + b'{"optimizer": "adam"}]}'


def test_long_body_is_refused(client: httpx.Client) -> None:
    headers = {"content-type": "application/json"}
    error = only_error(client.post("/api/race", content=LONG, headers=headers), 413)
    assert error == {"field": "body", "value": len(LONG), "message": "must be at most 65536 bytes"}


def test_body_without_a_length_is_refused_before_its_end(server: Served) -> None:
    with posting(server, "transfer-encoding", "chunked") as connection:
        connection.send(b"%x\r\n%s\r\n" % (len(LONG), LONG))
        assert connection.getresponse().status == 413  # though more was to come


def test_announced_length_is_enough_to_refuse(server: Served) -> None:
    with posting(server, "content-length", "1000000000") as connection:
        assert connection.getresponse().status == 413  # though no byte of the body was sent


@contextmanager
def posting(server: Served, *header: str) -> Iterator[http.client.HTTPConnection]:
    """A connection on which the head of a request was sent, and no body yet."""
    with closing(http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)) as connection:
        connection.putrequest("POST", "/api/race")
        connection.putheader("content-type", "application/json")
        connection.putheader(*header)
        connection.endheaders()
        yield connection


def test_body_at_the_limit_is_read(client: httpx.Client) -> None:
    race = b'{"steps": 1, "lanes": [{"optimizer": "adam"}]}'
    headers = {"content-type": "application/json"}
    answer = client.post("/api/race", content=race.ljust(65_536), headers=headers)
    assert answer.status_code == 200
