"""Whether a claim holds, from its tree and what the races showed.

The page has the same in `static/model`; `tests/claims.json` is tested against both.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np

from app.lessons.claims.tree import Tree
from optimizers import Happening


@dataclass(frozen=True)
class Walk:
    """What a lane left behind; every array has a row a step."""

    x: np.ndarray
    """The points, shape (steps + 1, 2)."""
    f: np.ndarray
    g: np.ndarray
    happened: Sequence[Happening]
    measures: Mapping[str, np.ndarray] = field(default_factory=dict)
    """What is measured of a network by name, shape (steps + 1,); nothing on a surface."""


@dataclass(frozen=True)
class Shown:
    """What a race showed."""

    walks: Sequence[Walk]
    minimum: float
    """The height of the lowest minimum; NaN where there is none."""
    minima: np.ndarray
    """Where the minima are, shape (minima, 2)."""
    _columns: dict[tuple[str, int], np.ndarray] = field(default_factory=dict, repr=False)

    def quantity(self, name: str, lane: int) -> np.ndarray:
        """A quantity of a lane, shape (steps + 1,)."""
        walk = self.walks[lane]
        if walk.measures:  # what was never averaged has no number
            return walk.measures.get(name, np.full(len(walk.f), np.nan))
        if (name, lane) not in self._columns:
            self._columns[name, lane] = _QUANTITIES[name](self, walk)
        return self._columns[name, lane]

    def first(self, lane: int, phenomenon: str) -> float:
        """The first step of a phenomenon in a lane; infinite where it does not happen."""
        found = [one.first for one in self.walks[lane].happened if one.id == phenomenon]
        return min(found, default=np.inf)


def _from_zero(differences: np.ndarray) -> np.ndarray:
    return np.concatenate([[0.0], differences])


def _distance(shown: Shown, walk: Walk) -> np.ndarray:
    apart = np.linalg.norm(walk.x[:, None] - shown.minima[None], axis=2)
    return np.min(apart, axis=1, initial=np.inf)


_QUANTITIES: Mapping[str, Callable[[Shown, Walk], np.ndarray]] = {
    "loss": lambda shown, walk: walk.f,
    "gap": lambda shown, walk: walk.f - shown.minimum,
    "x": lambda shown, walk: walk.x[:, 0],
    "y": lambda shown, walk: walk.x[:, 1],
    "distance": _distance,
    "gradient": lambda shown, walk: np.linalg.norm(walk.g, axis=1),
    "step": lambda shown, walk: _from_zero(np.linalg.norm(np.diff(walk.x, axis=0), axis=1)),
    "rise": lambda shown, walk: _from_zero(np.diff(walk.f)),
}


@dataclass(frozen=True)
class Evaluation:
    """A claim's own race, and the races of the lesson's scenes by number, counted from 1."""

    own: Shown
    scenes: Mapping[int, Shown]

    def holds(self, tree: Tree) -> bool:
        """Whether a claim holds."""
        with np.errstate(all="ignore"):
            return self._kinds[tree["is"]](tree)

    def value(self, tree: Tree) -> float:
        """A value that is not one of each step."""
        with np.errstate(all="ignore"):
            return self._value(tree, 0)

    def measured(self, tree: Tree) -> list[float]:
        """The numbers that decide a claim, for an author to see."""
        if tree["is"] == "compare":
            return [self.value(one) for one in tree["parts"] if one["is"] != "number"]
        if tree["is"] in ("happens", "order"):
            lanes = [tree["lane"], *tree.get("others", [])]
            firsts = [self.own.first(lane, tree["phenomenon"]) for lane in lanes]
            found = self._found(tree) if "times" in tree or "steps" in tree else []
            times, steps = len(found), sum(one.last - one.first for one in found)
            return firsts + [times] * ("times" in tree) + [steps] * ("steps" in tree)
        inner = tree.get("claims") or [tree["claim"]]
        return [] if "from" in tree else [n for one in inner for n in self.measured(one)]

    @cached_property
    def _kinds(self) -> dict[str, Callable[[Tree], bool]]:
        return {
            "happens": self._happens,
            "order": self._order,
            "compare": self._compare,
            "always": lambda tree: all(self._at_each(tree)),
            "never": lambda tree: not any(self._at_each(tree)),
            "not": lambda tree: not self.holds(tree["claim"]),
            "all": lambda tree: all(map(self.holds, tree["claims"])),
        }

    def _found(self, tree: Tree) -> list[Happening]:
        """Each time that something happens, begun within the claim's window."""
        return [
            one
            for one in self.own.walks[tree["lane"]].happened
            if one.id == tree["phenomenon"] and tree["from"] <= one.first <= tree["to"]
        ]

    def _happens(self, tree: Tree) -> bool:
        walk, found = self.own.walks[tree["lane"]], self._found(tree)
        if "at" in tree:
            away = [np.hypot(*(walk.x[one.last] - tree["at"])) for one in found]
            found = [one for one, far in zip(found, away, strict=True) if far < tree["near"]]
        enough = sum(one.last - one.first for one in found) >= tree.get("steps", 0)
        return bool(enough and len(found) >= tree.get("times", 1))

    def _order(self, tree: Tree) -> bool:
        mine = self.own.first(tree["lane"], tree["phenomenon"])
        its = [self.own.first(lane, tree["phenomenon"]) for lane in tree["others"]]
        earlier = tree["than"] in ("first", "before")
        return bool(mine < np.inf and all(mine < one if earlier else one < mine for one in its))

    def _compare(self, tree: Tree) -> bool:
        return self._compared(tree, 0)

    def _at_each(self, tree: Tree) -> list[bool]:
        steps = range(tree["from"], tree["to"] + 1)
        return [self._compared(tree["claim"], step) for step in steps]

    def _compared(self, tree: Tree, step: int) -> bool:
        values = [self._value(one, step) for one in tree["parts"]]
        within = tree.get("within", 0.0)
        bound = within * abs(values[-1]) if tree.get("relative") else within
        test: Callable[[float, float], bool] = {
            "<": lambda a, b: a < b,
            "<=": lambda a, b: a <= b,
            ">": lambda a, b: a > b,
            ">=": lambda a, b: a >= b,
            "=": lambda a, b: a == b or abs(a - b) <= bound,
        }[tree["sign"]]
        return all(bool(test(a, b)) for a, b in pairwise(values))

    def _value(self, tree: Tree, step: int) -> float:
        kind = tree["is"]
        if kind == "number":
            return float(tree["value"])
        if kind == "size":
            return abs(self._value(tree["value"], step))
        if kind == "sign":
            left, right = (self._value(tree[side], step) for side in ("left", "right"))
            return _calculated(tree["sign"], left, right)
        shown = self.scenes[tree["scene"]] if "scene" in tree else self.own
        if kind == "arrival":
            return shown.first(tree["lane"], "arrived")
        column = shown.quantity(tree["quantity"], tree["lane"])
        if kind == "extreme":
            part = column[tree["from"] : tree["to"] + 1]
            return float(np.max(part) if tree["which"] == "max" else np.min(part))
        return float(column[tree.get("at", step)])


def _calculated(sign: str, left: float, right: float) -> float:
    a, b = np.float64(left), np.float64(right)
    return float({"+": a + b, "-": a - b, "*": a * b, "/": a / b}[sign])
