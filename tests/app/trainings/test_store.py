"""Finished trainings are kept while there is room."""

from types import SimpleNamespace
from typing import Any

from app.trainings.store import Store


def training(size: int) -> Any:
    return SimpleNamespace(bytes=size)


def test_those_asked_for_last_are_kept() -> None:
    store = Store(100)
    first, second, third = training(40), training(40), training(40)
    store.put("first", first)
    store.put("second", second)
    assert store.get("first") is first
    store.put("third", third)  # the second is the one that nobody asked for
    assert [store.get(key) for key in ("first", "second", "third")] == [first, None, third]
    assert store.bytes == 80


def test_one_that_is_put_again_takes_its_room_once() -> None:
    store = Store(100)
    store.put("one", training(40))
    store.put("one", training(60))
    assert store.bytes == 60


def test_one_too_large_is_not_kept_and_drives_nobody_out() -> None:
    store = Store(100)
    store.put("one", training(40))
    store.put("large", training(101))
    assert store.get("large") is None
    assert (store.get("one") is None, store.bytes) == (False, 40)
