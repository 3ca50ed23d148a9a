"""Compiled programs are kept on the disk."""

from pathlib import Path

import httpx2 as httpx
import pytest

from app.settings import Settings
from tests.serving import Served, serving


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
