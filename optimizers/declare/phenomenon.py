"""Phenomena: what happens in a trajectory, from which step to which."""

import inspect
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from optimizers.declare.walks import Walks


class Span(NamedTuple):
    """One time that a phenomenon happens: the steps from `first` to `last`, both included."""

    first: int
    last: int
    detail: str = ""
    """What else there is to say, as "at the minimum (1, 1)"."""


Found = tuple[int, Span]
"""In which of the walks, and when."""


class Phenomenon:
    """Base of every phenomenon: a name, words, a source, and the predicate `find`."""

    kind: ClassVar[str] = "phenomenon"
    id: ClassVar[str]
    title: ClassVar[str]
    words: ClassVar[str]
    """What is said of a lane in which it happens, as "zig-zags"."""
    verb: ClassVar[str]
    """The same in the present, for claims: "arrives". Its words where it declares none."""
    reference: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.id = cls.__module__.rpartition(".")[2]  # the name of its file
        if "verb" not in vars(cls):
            cls.verb = cls.words

    @classmethod
    def summary(cls) -> str:
        """The docstring, without its indentation."""
        return inspect.cleandoc(cls.__doc__ or "")

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        """Every time that it happens in one of the walks."""
        raise NotImplementedError
