"""The page and its files."""

import json
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from app.services import Services, ServicesDep
from app.sharing import read
from app.web.headers import FRAMED
from app.web.packages import PLOTLY
from app.web.packed import ASK_AGAIN, FOREVER

router = APIRouter(include_in_schema=False)


@router.api_route("/", methods=["GET", "HEAD"])
async def index(request: Request, services: ServicesDep) -> Response:
    """The page."""
    return race_page(request, services)


def race_page(request: Request, services: Services, **lesson: Any) -> Response:
    """The page, also in a frame of another; with the words of a lesson where it opens one."""
    if services.settings.reload:
        services.static.read()
    embedding = read(request.query_params)
    html = services.templates.get_template("index.html").render(
        static=services.static.url,
        modules=services.static.modules("main.js"),
        plotly_url=PLOTLY.url,
        embedding=embedding,
        problems=json.dumps(embedding.problems),
        oembed=f"{request.base_url}oembed?{urlencode({'url': request.url, 'format': 'json'})}",
        **{"lesson": None, **lesson},
    )
    framed = FRAMED if embedding.on else {}
    return HTMLResponse(html, headers={"cache-control": ASK_AGAIN, **framed})


@router.api_route("/static/{version}/{name:path}", methods=["GET", "HEAD"])
async def static(version: str, name: str, request: Request, services: ServicesDep) -> Response:
    """One of the page's own files."""
    answer = services.static.response(version, name, request.headers)
    if answer is None:
        raise HTTPException(404)
    return answer


@router.api_route("/assets/{name}", methods=["GET", "HEAD"])
async def library(name: str, request: Request, services: ServicesDep) -> Response:
    """A file of an installed package."""
    if name not in services.package_files:
        raise HTTPException(404)
    return services.package_files[name].response(request.headers, FOREVER)
