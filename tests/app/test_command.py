"""The command `downhill`, as a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from socket import create_server

import httpx2 as httpx
import pytest

from app.__main__ import _url, main

ROOT = Path(__file__).parents[2]


def downhill(cache: Path, **environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=os.environ | {"DOWNHILL_CACHE_DIR": str(cache), "PORT": "0"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_says_where_it_is_and_stops_when_told(cache: Path) -> None:
    with downhill(cache) as process:
        assert process.stdout
        address = process.stdout.readline().split()[3]
        assert httpx.get(f"{address}/healthz").json()["status"] == "ok"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "eighty"), ("PORT", "99999"), ("DOWNHILL_MAX_LANES", "0")]
)
def test_it_says_which_variable_is_wrong(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit, match=f"(?s){name.lower().removeprefix('downhill_')}.*{value}"):
        main()


def test_it_says_that_a_port_is_taken(cache: Path) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        process = downhill(cache, PORT=str(taken.getsockname()[1]))
        _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "already in use" in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::", "http://[::1]:8000"),
    ],
)
def test_address_opens_in_a_browser(host: str, address: str) -> None:
    assert _url(host, 8000) == address
