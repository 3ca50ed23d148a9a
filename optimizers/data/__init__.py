"""Real data, a file each: what it is, where it comes from, its units and its numbers."""

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Examples:
    """Real data: what it is, where it comes from, and its columns with their units."""

    title: str
    source: str
    url: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[float, ...], ...]

    @classmethod
    @lru_cache
    def load(cls, name: str) -> "Examples":
        """Those of a file in `data`."""
        text = (Path(__file__).with_name(f"{name}.json")).read_text(encoding="utf-8")
        words = json.loads(text)
        columns = tuple(map(tuple, words.pop("columns")))
        return cls(columns=columns, rows=tuple(map(tuple, words.pop("rows"))), **words)

    @cached_property
    def _table(self) -> np.ndarray:
        table = np.array(self.rows, dtype=float)
        table.setflags(write=False)
        return table

    def table(self) -> np.ndarray:
        """The numbers, shape (examples, columns); made once, and not to be written to."""
        return self._table
