"""The description of the interface, /docs: made from /openapi.json, which programs read."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.services import ServicesDep
from app.sharing import tables
from app.web import openapi
from app.web.packed import ASK_AGAIN

router = APIRouter(include_in_schema=False)

DESCRIPTION = """
Races of gradient-descent optimizers, computed by JAX. Everything is a pure function of its
request: the same request has the same answer.

What is wrong with a request is said in `errors`: the field, the value, and what is allowed.
Nothing is rounded, clamped or ignored in silence.
"""


@router.api_route("/docs", methods=["GET", "HEAD"])
async def docs(request: Request, services: ServicesDep) -> Response:
    """The page; its examples name the server as the reader does."""
    document = request.app.openapi()
    html = services.templates.get_template("docs.html").render(
        static=services.static.url,
        here="/docs",
        base=str(request.base_url).rstrip("/"),
        prose=openapi.prose(document["info"]["description"]),
        flags=tables(),
        operations=list(openapi.operations(document)),
        messages=list(openapi.messages(document)),
    )
    return HTMLResponse(html, headers={"cache-control": ASK_AGAIN})
