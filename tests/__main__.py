"""Runs all tests as `make test` does: those of the browser beside all others, on a core each.

With arguments it is pytest alone: `python -m tests tests/app -k race`.
"""

import subprocess
import sys
import tempfile

BROWSER = "tests/browser"


def start(*args: str, **more: object) -> "subprocess.Popen[bytes]":
    """A run of pytest."""
    return subprocess.Popen([sys.executable, "-m", "pytest", *args], **more)


def run_all() -> int:
    """The others are shown as they run, the browser's when they are done."""
    with tempfile.TemporaryFile() as output:
        browser = start(BROWSER, stdout=output, stderr=subprocess.STDOUT)
        others = start("--ignore", BROWSER)
        try:
            codes = others.wait(), browser.wait()
        finally:
            browser.kill()
        output.seek(0)
        sys.stdout.buffer.write(output.read())
    return int(any(codes))  # a run that a signal ended has a negative code


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(start(*given).wait() if given else run_all())
