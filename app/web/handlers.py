"""Answers to requests that fail: JSON, the field named, and never a traceback."""

import logging
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.problems import MAX_PROBLEMS, Problem, Problems, Refused, path, shown

log = logging.getLogger(__name__)

# pydantic speaks of "Input"; these are clearer
_MESSAGES = {
    "dict_type": "must be an object",
    "extra_forbidden": "is unknown",
    "finite_number": "must be a finite number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "missing": "is missing",
    "model_attributes_type": "must be a JSON object, sent as application/json",
    "string_type": "must be text",
    "string_unicode": "must be text",
    "tuple_type": "must be a list of two numbers",
}


def answer(status: int, problems: list[Problem], headers: Mapping[str, str] | None) -> Response:
    """The problems as JSON."""
    body = Problems(errors=problems).model_dump_json(exclude_none=True)
    return Response(body, status, headers, "application/json")


def _problem(error: Mapping[str, Any]) -> Problem:
    """A problem from what pydantic found."""
    place = list(error["loc"][1:])  # the first part is "body" or "query"
    if error["type"] == "json_invalid":
        message = f"is not JSON at character {place[0]}: {error['ctx']['error']}"
        return Problem(field="body", message=message)
    message = _MESSAGES.get(error["type"]) or error["msg"].replace("Input should", "must")
    value = None if error["type"] == "missing" else shown(error["input"])
    return Problem(field=path(place) or "body", value=value, message=message)


async def on_invalid(request: Request, error: RequestValidationError) -> Response:
    """A request of the wrong form."""
    found = error.errors()[:MAX_PROBLEMS]
    return answer(422, [_problem(each) for each in found], None)


async def on_refused(request: Request, error: Refused) -> Response:
    """A request for something unknown, or for too much."""
    return answer(error.status_code, error.problems, error.headers)


async def on_http(request: Request, error: HTTPException) -> Response:
    """An unknown address, or a method that it does not answer."""
    where = {405: ("method", request.method), 400: ("body", None)}
    field, value = where.get(error.status_code, ("path", request.url.path))
    problem = Problem(field=field, value=shown(value), message=error.detail)
    return answer(error.status_code, [problem], error.headers)


async def on_left(request: Request, error: ClientDisconnect) -> Response:
    """The client has left, so that nobody reads this."""
    return Response(status_code=400)


HANDLERS: dict[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]] = {
    RequestValidationError: on_invalid,
    Refused: on_refused,
    HTTPException: on_http,
    ClientDisconnect: on_left,
}


class CatchAll:
    """Turns an unexpected error into a plain 500, and writes it to the log."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = scope["type"] != "http"

        async def send_noting(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        except Exception:
            if started:  # too late for an answer; the server cuts the connection
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            problem = Problem(field="server", message="failed; the reason is in its log")
            await answer(500, [problem], None)(scope, receive, send)
