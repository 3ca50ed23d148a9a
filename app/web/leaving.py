"""Work for a client stops when the client leaves."""

from collections.abc import Awaitable
from typing import TypeVar

import anyio
from fastapi import Request
from starlette.requests import ClientDisconnect

T = TypeVar("T")


async def while_connected(request: Request, work: Awaitable[T]) -> T:
    """The result of some work, which is cancelled if the client leaves before.

    Raises:
        ClientDisconnect: the client has left; nobody reads an answer.
    """
    found: list[T] = []
    failed: list[Exception] = []
    async with anyio.create_task_group() as both:

        async def watch() -> None:
            while (await request.receive())["type"] != "http.disconnect":
                pass
            both.cancel_scope.cancel()

        both.start_soon(watch)
        try:
            found.append(await work)
        except Exception as error:  # the group would raise a group
            failed.append(error)
        both.cancel_scope.cancel()
    if failed:
        raise failed[0]
    if not found:
        raise ClientDisconnect
    return found[0]
