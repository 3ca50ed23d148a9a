"""Refuses request bodies that are too long, while they arrive."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.problems import Problem, Refused


class BodyLimit:
    """Counts what is read, for a client may not announce the length, or announce a wrong one."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app, self._most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        read = 0

        async def receive_counted() -> Message:
            nonlocal read
            if announced.isdigit() and int(announced) > self._most:
                raise self._refused(int(announced))
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._most:
                raise self._refused(read)
            return message

        await self._app(scope, receive_counted, send)

    def _refused(self, size: int) -> Refused:
        message = f"must be at most {self._most} bytes"
        return Refused(413, [Problem(field="body", value=size, message=message)])
