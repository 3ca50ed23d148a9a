"""The app in a process of its own, as `downhill` runs it, with a cache that may be cold."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from socket import create_server
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 120  # seconds to come up


def free_port() -> int:
    with create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Served:
    """A running server: `url`, and how many seconds it took to answer."""

    def __init__(self, cache: str | None = None) -> None:
        self._kept = tempfile.TemporaryDirectory()
        self.cache = cache or self._kept.name

    def __enter__(self) -> "Served":
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        environment = {
            **os.environ,
            "PORT": str(port),
            "HOST": "127.0.0.1",
            "DOWNHILL_CACHE_DIR": self.cache,
        }
        begin = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while not self._answers():
            if time.perf_counter() - begin > PATIENCE:
                raise TimeoutError("the server did not come up")
            time.sleep(0.02)
        self.seconds = time.perf_counter() - begin
        return self

    def memory(self) -> int:
        """How many MB are resident; 0 where the system does not tell."""
        try:
            pages = int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1])
        except OSError:
            return 0
        return pages * os.sysconf("SC_PAGE_SIZE") // 2**20

    def _answers(self) -> bool:
        try:
            return urlopen(f"{self.url}/healthz", timeout=1).status == 200
        except (URLError, TimeoutError, ConnectionError):
            return False

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)
        self._kept.cleanup()
