"""Node.js, which runs the page's modules that need no browser."""

import os
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

PATIENCE = 60  # seconds


def executable() -> str:
    """The Node.js that Playwright brings along, so that its version is pinned with it."""
    return compute_driver_executable()[0]


def run(script: Path, catalog: Path, *arguments: Path) -> subprocess.CompletedProcess[str]:
    """Run a script of this folder, which finds the server's catalog by `catalog.js`."""
    return subprocess.run(
        [executable(), "--test-reporter=spec", script, *arguments],
        env={**os.environ, "CATALOG": str(catalog), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
