"""Makes the page and its pictures when they are first asked for, each once, and keeps them."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import partial

import anyio
import jax

from app.assets import MEDIA_TYPES, Asset
from app.compiling import Compiler
from app.programs import Program, programs
from app.reference import pictures
from app.reference.page import address
from app.workers import Workers


class Shelf:
    """The assets of the reference page, by address."""

    def __init__(self, workers: Workers, compiler: Compiler[Program], device: jax.Device) -> None:
        self._workers, self._compiler, self._device = workers, compiler, device
        self._made: dict[str, Asset] = {}
        self._making: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._drawing = anyio.Lock()  # one picture at a time, so that races find a thread

    async def page(self, render: Callable[[], bytes]) -> Asset:
        """The page."""

        write = partial(self._workers.run, lambda: Asset.of(render(), MEDIA_TYPES[".html"]))
        return await self._once("/reference", write)

    async def picture(self, kind: str, name: str) -> Asset | None:
        """A picture; None where nothing is declared under that name."""
        found = pictures.find(kind, name)
        return await self._once(address(kind, name), partial(self._draw, found)) if found else None

    async def _draw(self, drawing: pictures.Drawing) -> Asset:
        if drawing.surface:
            await self._compiler.ready(*programs(drawing.surface))
        async with self._drawing:
            return await self._workers.run(self._drawn, drawing)

    def _drawn(self, drawing: pictures.Drawing) -> Asset:
        return Asset.of(drawing.draw(self._device).encode(), MEDIA_TYPES[".svg"])

    async def _once(self, key: str, make: Callable[[], Awaitable[Asset]]) -> Asset:
        """What was made, or is being made for somebody else; a failure is not kept."""
        async with self._making[key]:
            if key not in self._made:
                self._made[key] = await make()
        return self._made[key]
