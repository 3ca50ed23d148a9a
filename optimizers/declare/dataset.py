"""Real data: a JSON file each in `data`, with its source, its units and its numbers."""

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Dataset:
    """Real data with its title, its source, and its columns with their units."""

    title: str
    source: str
    url: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[float, ...], ...]

    @classmethod
    @lru_cache
    def load(cls, name: str) -> "Dataset":
        """The dataset of a file in `data`."""
        text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
        words = json.loads(text)
        columns = tuple(map(tuple, words.pop("columns")))
        return cls(columns=columns, rows=tuple(map(tuple, words.pop("rows"))), **words)

    @cached_property
    def _table(self) -> np.ndarray:
        table = np.array(self.rows, dtype=float)
        table.setflags(write=False)
        return table

    def table(self) -> np.ndarray:
        """The numbers, shape (examples, columns); read-only."""
        return self._table
