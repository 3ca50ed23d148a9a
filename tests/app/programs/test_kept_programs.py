"""Compiled programs are kept on the disk, for the next start."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import jax
import pytest
from jax.experimental.compilation_cache import compilation_cache

from app.programs import keep_programs
from app.settings import Settings
from tests.serving import Served, serving

ROOT = Path(__file__).parents[3]
EVENT = "/jax/compilation_cache"


def started(cache: Path) -> dict[str, int]:
    """How often each event occurred in JAX while the app started in a process of its own."""
    command = [sys.executable, "-m", "tests.app.programs.start", str(cache)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, timeout=100)
    return json.loads(done.stdout)


def is_all_from_disk(events: dict[str, int]) -> bool:
    """Whether programs were needed and every one of them was there."""
    needed = events.get(f"{EVENT}/compile_requests_use_cache", 0)
    return events.get(f"{EVENT}/cache_hits", 0) == needed >= 3


def test_a_second_start_compiles_nothing(server: Served, cache: Path) -> None:
    """The first start is the server's, unless its programs were in memory before: then one more."""
    assert any(is_all_from_disk(started(cache)) for _ in range(2))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder to keep programs in, for this test only."""
    usual = jax.config.jax_compilation_cache_dir
    yield tmp_path / "cache" / "programs"
    jax.config.update("jax_compilation_cache_dir", usual)
    compilation_cache.reset_cache()


def test_nobody_else_may_write_what_will_be_run(elsewhere: Path) -> None:
    usual = os.umask(0)
    try:
        keep_programs(elsewhere)
    finally:
        os.umask(usual)
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o700


def test_a_cache_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setattr("app.web.packed._PACKERS", {"gzip": lambda content: content})  # at once
    with serving(Settings(cache_dir=file / "cache", warm_all=False)) as served:
        assert httpx.get(f"{served.url}/healthz").status_code == 200
    assert "compiled programs are not kept" in caplog.text
    assert "packed files are not kept" in caplog.text
