"""Measurements as rows of a table."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Row(NamedTuple):
    """One number that was measured, beside what it should be."""

    what: str
    value: str
    goal: str = ""


def milliseconds(function: Callable[[], object], times: int = 30) -> list[float]:
    """How long each of so many calls took, sorted."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        function()
        taken.append((time.perf_counter() - begin) * 1e3)
    return sorted(taken)


def spread(taken: list[float]) -> str:
    """Median and 95th percentile."""
    taken = sorted(taken)
    return f"p50 {statistics.median(taken):.1f} ms, p95 {taken[int(0.95 * len(taken))]:.1f} ms"


def show(rows: list[Row]) -> None:
    """Print the rows as a Markdown table."""
    widths = [
        max(len(row[column]) for row in (*rows, Row("what", "measured", "goal")))
        for column in range(3)
    ]
    for row in (Row("what", "measured", "goal"), Row(*("-" * width for width in widths)), *rows):
        print(
            "| "
            + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            + " |"
        )
