"""The reference page and its pictures are made when first asked for, once."""

import jax
import pytest
from anyio import create_task_group, run

from app.programs import Program, programs_of
from app.reference import ReferenceCache, pictures
from app.web.threads import Workers
from tests.app.meeting import Meeting


class CompileQueue:
    """Notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[Program] = []

    async def ready(self, *programs: Program) -> None:
        self.asked += programs


@pytest.fixture
def compiler() -> CompileQueue:
    return CompileQueue()


@pytest.fixture
def cache(compiler: CompileQueue) -> ReferenceCache:
    return ReferenceCache(Workers(2), compiler, jax.devices("cpu")[0])  # type: ignore[arg-type]


def test_a_picture_is_drawn_once_however_many_ask(
    cache: ReferenceCache, compiler: CompileQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []

    def draw(device: jax.Device) -> str:
        drawn.append(device)
        return "<svg/>"

    monkeypatch.setattr(pictures, "find", lambda kind, name: pictures.Drawing("beale", draw))

    async def ask() -> None:
        async with create_task_group() as many:
            for _ in range(8):
                many.start_soon(cache.picture, "surfaces", "beale")
        asset = await cache.picture("surfaces", "beale")
        assert asset
        assert asset.content == b"<svg/>"

    run(ask)
    assert drawn == [jax.devices("cpu")[0]]
    assert compiler.asked == programs_of("beale")


def test_pictures_are_drawn_one_at_a_time(
    cache: ReferenceCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that a race finds one of the workers free while somebody scrolls through the page."""
    two = Meeting(2)

    def draw(device: jax.Device) -> str:
        two.join()
        return "<svg/>"

    monkeypatch.setattr(pictures, "find", lambda kind, name: pictures.Drawing(None, draw))

    async def ask() -> None:
        async with create_task_group() as many:
            for name in ("beale", "booth", "saddle"):
                many.start_soon(cache.picture, "surfaces", name)

    run(ask)
    assert not two.held


def test_a_picture_without_a_walk_waits_for_no_program(
    cache: ReferenceCache, compiler: CompileQueue
) -> None:
    assert run(cache.picture, "schedules", "cosine")
    assert compiler.asked == []


def test_what_failed_is_tried_again(cache: ReferenceCache) -> None:
    answers = iter([None, b"<!doctype html>"])

    def render() -> bytes:
        answer = next(answers)
        if answer is None:
            raise OSError
        return answer

    async def ask() -> None:
        with pytest.raises(OSError):  # noqa: PT011 - it says nothing
            await cache.page(render)
        assert (await cache.page(render)).content == b"<!doctype html>"
        assert (await cache.page(render)).content == b"<!doctype html>"

    run(ask)


def test_what_is_not_declared_is_not_kept(cache: ReferenceCache) -> None:
    async def ask() -> None:
        for i in range(5):
            assert await cache.picture("optimizers", f"nonsense{i}") is None

    run(ask)
    assert not cache._made
    assert not cache._making
