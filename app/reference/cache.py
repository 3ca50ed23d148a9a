"""Makes the page and its pictures when they are first requested, each once, and keeps them."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import partial

import anyio
import jax

from app.programs import AnyProgram, CompileQueue, programs_of
from app.reference import pictures
from app.reference.page import address
from app.web.packed import MEDIA_TYPES, PackedFile
from app.web.threads import Workers


class ReferenceCache:
    """The reference page and its pictures, by address."""

    def __init__(
        self, workers: Workers, compiler: CompileQueue[AnyProgram], device: jax.Device
    ) -> None:
        self._workers, self._compiler, self._device = workers, compiler, device
        self._made: dict[str, PackedFile] = {}
        self._making: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._drawing = anyio.Lock()  # one picture at a time, so that races find a free thread

    async def page(self, render: Callable[[], bytes]) -> PackedFile:
        """The page."""

        write = partial(self._workers.run, lambda: PackedFile.of(render(), MEDIA_TYPES[".html"]))
        return await self._once("/reference", write)

    async def picture(self, kind: str, name: str) -> PackedFile | None:
        """A picture; None where nothing is declared under that name."""
        found = pictures.find(kind, name)
        return await self.drawn(address(kind, name), found) if found else None

    async def drawn(self, key: str, drawing: pictures.Drawing) -> PackedFile:
        """A picture of any page; one key, one picture."""
        return await self._once(key, partial(self._draw, drawing))

    async def _draw(self, drawing: pictures.Drawing) -> PackedFile:
        if drawing.surface:
            await self._compiler.ready(*programs_of(drawing.surface))
        async with self._drawing:
            return await self._workers.run(self._drawn, drawing)

    def _drawn(self, drawing: pictures.Drawing) -> PackedFile:
        return PackedFile.of(drawing.draw(self._device).encode(), MEDIA_TYPES[".svg"])

    async def _once(self, key: str, make: Callable[[], Awaitable[PackedFile]]) -> PackedFile:
        """What has been made, or is being made for another request; failures are not kept."""
        async with self._making[key]:
            if key not in self._made:
                self._made[key] = await make()
        return self._made[key]
