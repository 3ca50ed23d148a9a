"""Which optimizer comes from which: a row for each year, and columns for each family.

An optimizer with children keeps its column to itself down to the youngest of them.
"""

from collections.abc import Mapping

from optimizers import Optimizer

Kinds = Mapping[str, type[Optimizer]]
Places = dict[str, int]


def rows(kinds: Kinds) -> Places:
    """A row a year; a child of the same year stands a row below its parent."""
    places = {name: (rule.year, _depth(kinds, name)) for name, rule in kinds.items()}
    order = sorted(set(places.values()))
    return {name: order.index(place) for name, place in places.items()}


def _depth(kinds: Kinds, name: str) -> int:
    year = kinds[name].year
    return max(
        (1 + _depth(kinds, p) for p in kinds[name].parents if kinds[p].year == year), default=0
    )


def children(kinds: Kinds, name: str) -> list[str]:
    """The optimizers that come from this one, the oldest first."""
    return [child for child, rule in kinds.items() if name in rule.parents]


def columns(kinds: Kinds, row: Places) -> Places:
    """Each takes the first column of its family that no line still runs through."""
    ends = {name: max([row[c] - 1 for c in children(kinds, name)], default=0) for name in kinds}
    families = dict.fromkeys(rule.family for rule in kinds.values())
    column: Places = {}
    first = 0
    for family in families:
        taken: list[int] = []  # by column, the last row that is taken
        members = [name for name in kinds if kinds[name].family == family]
        for name in sorted(members, key=row.__getitem__):
            of_parents = [column[p] - first for p in kinds[name].parents if p in column]
            free = [i for i, last in enumerate(taken) if last < row[name]] or [len(taken)]
            mine = next((i for i in of_parents if i in free), free[0])
            taken += [-1] * (mine == len(taken))
            taken[mine] = max(row[name], ends[name])
            column[name] = first + mine
        first += len(taken)
    return column
