"""Run all measurements and print them beside their goals."""

import os
import platform
import sys

from tests.benchmarks import browser, engine, requests, training
from tests.benchmarks.serve import Served
from tests.benchmarks.table import Row, show

PARTS = ("engine", "training", "requests", "browser")


def main(wanted: list[str]) -> None:
    print(
        f"Downhill on {platform.machine()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}"
    )
    rows: list[Row] = []
    if "engine" in wanted:
        rows += engine.measure()
    if "training" in wanted:
        rows += training.measure()
    with Served() as server:
        if "requests" in wanted:
            rows += requests.measure(server)
        if "browser" in wanted:
            rows += browser.measure(server)
    show(rows)


if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
