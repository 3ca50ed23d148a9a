"""Finished trainings, kept while there is room: planes and images need no second training."""

from collections import OrderedDict
from collections.abc import Hashable

from optimizers.training import Trained


class Store:
    """As many finished trainings as fit into so many bytes, those that were asked for last."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: OrderedDict[Hashable, Trained] = OrderedDict()
        self.bytes = 0
        """How much memory they take."""

    def get(self, key: Hashable) -> Trained | None:
        """The training of that key, if it is still kept."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: Hashable, trained: Trained) -> None:
        """Keep a training in place of those that nobody has asked for the longest."""
        self._forget(key)
        if trained.bytes > self._room:
            return
        self._kept[key] = trained
        self.bytes += trained.bytes
        while self.bytes > self._room:
            self._forget(next(iter(self._kept)))

    def _forget(self, key: Hashable) -> None:
        if known := self._kept.pop(key, None):
            self.bytes -= known.bytes
